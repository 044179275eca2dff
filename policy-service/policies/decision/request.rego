# METADATA
# title: Whether a synthesis request may go ahead
# description: Asked before any row of the source is read. It never waits for people.
package semblance.request

import data.semblance.outcome
import data.semblance.packs.core.label
import data.semblance.packs.core.review
import data.semblance.packs.core.risk

# METADATA
# entrypoint: true
decision := {
	"outcome": outcome.strictest(findings, obligations),
	"risk": risk.assessment,
	"findings": [finding | some finding in findings],
	"obligations": outcome.merged(obligations),
	"required_reviews": review.required,
	"label": label.text,
	"expires_at": null,
}

findings contains finding if {
	some pack
	some finding in data.semblance.packs[pack].request.findings
}

obligations contains obligation if {
	some pack
	some obligation in data.semblance.packs[pack].request.obligations
}
