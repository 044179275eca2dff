# METADATA
# title: Whether what was made may be published
# description: Asked with measured evidence. A release must still meet all that its request had to meet.
package semblance.release

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
	"expires_at": label.expires_at,
}

findings contains finding if {
	some pack
	some point in ["request", "release"]
	some finding in data.semblance.packs[pack][point].findings
}

obligations contains obligation if {
	some pack
	some obligation in data.semblance.packs[pack].release.obligations
}
