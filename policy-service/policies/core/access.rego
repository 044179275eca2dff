# METADATA
# title: Rules on one download
package semblance.packs.core.access

import data.semblance.finding

# METADATA
# title: The dataset is published
# custom:
#   rule_id: CORE-ACC-01
#   effect: deny
#   path: /dataset/status
#   remedy: Use the version that replaces it
findings contains f if {
	f := finding.check(rego.metadata.rule(), input, "==", data.core.access.status)
}

# METADATA
# title: The purpose is one the dataset was approved for
# custom:
#   rule_id: CORE-ACC-02
#   effect: deny
#   path: /access/purpose
#   remedy: Use it for one of {threshold}, or file a request of your own
findings contains f if {
	limit := object.union(data.core.access.purpose, {"value": input.dataset.permitted_purposes})
	f := finding.check(rego.metadata.rule(), input, "in", limit)
}

# METADATA
# title: The release has not expired
# custom:
#   rule_id: CORE-ACC-03
#   effect: deny
#   path: /context/now
#   remedy: Ask for a new release; this one expired at {threshold}
findings contains f if {
	is_string(input.dataset.expires_at)
	limit := object.union(data.core.access.expiry, {"value": input.dataset.expires_at})
	f := finding.check(rego.metadata.rule(), input, "before", limit)
}

# METADATA
# title: The release has an expiry
# custom:
#   rule_id: CORE-ACC-03
#   effect: needs_information
#   path: /dataset/expires_at
#   remedy: Ask for a new release; this one has no expiry
findings contains f if {
	not is_string(input.dataset.expires_at)
	limit := object.union(data.core.access.expiry, {"value": input.context.now})
	f := finding.judge(rego.metadata.rule(), null, "before", limit)
}

# METADATA
# title: The person belongs to the circle of the release
# custom:
#   rule_id: CORE-ACC-04
#   effect: deny
#   path: /requester/roles
#   remedy: Ask for one of the roles {threshold}
findings contains f if {
	input.dataset.release_scope != "public"
	limit := object.union(data.core.access.roles, {"value": data.core.access.roles_by_scope[input.dataset.release_scope]})
	f := finding.check(rego.metadata.rule(), input, "intersects", limit)
}

# METADATA
# title: The purpose is not a prohibited one
# custom:
#   rule_id: CORE-USE-02
#   effect: prohibited
#   path: /access/purpose
#   remedy: There is none; data is never served for these purposes
findings contains f if {
	f := finding.check(rego.metadata.rule(), input, "not_in", data.core.use.prohibited)
}
