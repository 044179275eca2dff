# METADATA
# title: Whether one person may download a dataset for a purpose
package semblance.access

import data.semblance.outcome

# METADATA
# entrypoint: true
decision := {
	"outcome": outcome.strictest(findings, obligations),
	"risk": {"tier": input.dataset.tier, "score": 0, "floors": [], "drivers": []},
	"findings": [finding | some finding in findings],
	"obligations": outcome.merged(obligations),
	"required_reviews": {"roles": [], "satisfied": [], "missing": []},
	"label": {
		"headline": sprintf("Synthetic dataset %s, version %s", [input.dataset.name, input.dataset.version]),
		"statements": [],
		"permitted_purposes": input.dataset.permitted_purposes,
		"prohibited_uses": data.core.use.prohibited.value,
	},
	"expires_at": input.dataset.expires_at,
}

findings contains finding if {
	some pack
	some finding in data.semblance.packs[pack].access.findings
}

obligations contains obligation if {
	some pack
	some obligation in data.semblance.packs[pack].access.obligations
}
