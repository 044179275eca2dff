# METADATA
# title: Who must approve a release
# description: An approval counts when it saw this evidence, and comes from neither the requester nor a person who counts already.
package semblance.packs.core.review

import data.semblance.packs.core.risk

required := {
	"roles": sort(roles),
	"satisfied": sort(roles & satisfied),
	"missing": sort(roles - satisfied),
}

roles contains role if some role in data.core.review.roles[risk.tier].value

roles contains "privacy_officer" if data.semblance.packs.core.release.membership_uncertain

satisfied contains role if {
	some review in approvals
	role := min({other.role | some other in approvals; other.reviewer == review.reviewer})
}

approvals contains review if {
	some review in valid
	review.verdict == "approve"
	review.role in roles
}

rejections contains review if {
	some review in valid
	review.verdict == "reject"
}

valid contains review if {
	some review in object.get(input, "reviews", [])
	review.evidence_digest == input.evidence_digest
	review.reviewer != input.requester.sub
}
