package semblance.packs.core.access_test

import data.semblance.access
import data.semblance.packs.core.fixtures_test as given

test_a_registered_user_downloads_for_the_approved_purpose if {
	decision := access.decision with input as given.download
	decision.outcome == "allow"
	decision.risk.tier == "high"
}

test_another_purpose_is_denied if {
	decision := access.decision with input as given.with_fact(given.download, "/access/purpose", "product_demo")
	decision.outcome == "deny"
	given.unmet(decision) == {"CORE-ACC-02"}
}

test_a_prohibited_purpose_is_prohibited if {
	decision := access.decision with input as given.with_fact(given.download, "/access/purpose", "re_identification")
	decision.outcome == "prohibited"
}

test_without_the_role_it_is_denied if {
	decision := access.decision with input as given.with_fact(given.download, "/requester/roles", ["data_scientist"])
	given.unmet(decision) == {"CORE-ACC-04"}
}

test_public_data_needs_no_role if {
	facts := given.with_fact(given.with_fact(given.download, "/requester/roles", []), "/dataset/release_scope", "public")
	decision := access.decision with input as facts
	decision.outcome == "allow"
}

test_only_published_data_is_served if {
	decision := access.decision with input as given.with_fact(given.download, "/dataset/status", "withdrawn")
	given.unmet(decision) == {"CORE-ACC-01"}
}

test_an_expired_release_is_not_served if {
	decision := access.decision with input as given.with_fact(given.download, "/dataset/expires_at", "2026-11-24T08:59:59Z")
	decision.outcome == "deny"
	given.unmet(decision) == {"CORE-ACC-03"}
}

test_a_release_without_expiry_asks_for_one if {
	decision := access.decision with input as given.with_fact(given.download, "/dataset/expires_at", null)
	decision.outcome == "needs_information"
}
