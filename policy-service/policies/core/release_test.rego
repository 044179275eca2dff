package semblance.packs.core.release_test

import data.semblance.packs.core.fixtures_test as given
import data.semblance.release

harmless := given.measured(given.fuel_economy, given.exact_evidence)

private := given.measured(given.students, given.paid_evidence)

house := given.measured(
	given.with_fact(given.with_fact(given.students, "/privacy", given.no_budget), "/request/release_scope", "internal_org"),
	given.exact_evidence,
)

approved(facts, reviews) := given.with_fact(facts, "/reviews", reviews)

both := [given.approval("sam", "data_steward"), given.approval("pia", "privacy_officer")]

test_harmless_test_data_is_released_without_reviews if {
	decision := release.decision with input as harmless
	decision.outcome == "allow_with_obligations"
	decision.expires_at == "2028-11-23T09:00:00Z"
	decision.label.headline == "Synthetic transport data: statistical replica"
}

test_harmless_data_need_not_measure_disclosure if {
	evidence := object.union(given.exact_evidence, {"attacks": null, "exact_matches": null, "groups": null, "holdout": null})
	decision := release.decision with input as given.measured(given.fuel_economy, evidence)
	decision.outcome == "allow_with_obligations"
}

test_poor_test_data_is_labelled_not_denied if {
	decision := release.decision with input as given.with_fact(harmless, "/evidence/quality/overall", 0.3)
	decision.outcome == "allow_with_obligations"
	given.statuses(decision, "CORE-QUAL-01") == {"fail"}
	data.core.label.test_fixture in decision.label.statements
}

test_the_students_wait_for_two_people if {
	decision := release.decision with input as private
	decision.outcome == "needs_approval"
	decision.required_reviews.missing == ["data_steward", "privacy_officer"]
	decision.expires_at == "2027-05-23T09:00:00Z"
}

test_a_steward_alone_is_not_enough if {
	decision := release.decision with input as approved(private, [given.approval("sam", "data_steward")])
	decision.outcome == "needs_approval"
	decision.required_reviews.satisfied == ["data_steward"]
	decision.required_reviews.missing == ["privacy_officer"]
}

test_two_people_release_the_students if {
	decision := release.decision with input as approved(private, both)
	decision.outcome == "allow_with_obligations"
	decision.required_reviews.missing == []
	data.core.label.children in decision.label.statements
}

test_the_requester_never_counts if {
	decision := release.decision with input as approved(private, [given.approval("ada", "data_steward"), both[1]])
	decision.required_reviews.missing == ["data_steward"]
}

test_one_person_counts_once if {
	decision := release.decision with input as approved(private, [given.approval("sam", "data_steward"), given.approval("sam", "privacy_officer")])
	decision.outcome == "needs_approval"
	count(decision.required_reviews.missing) == 1
}

test_an_approval_of_other_evidence_lapses if {
	stale := [object.union(review, {"evidence_digest": "sha256:old"}) | some review in both]
	decision := release.decision with input as approved(private, stale)
	decision.outcome == "needs_approval"
}

test_one_rejection_denies if {
	decision := release.decision with input as approved(private, array.concat(both, [object.union(given.approval("eve", "privacy_officer"), {"verdict": "reject"})]))
	decision.outcome == "deny"
	given.unmet(decision) == {"CORE-REV-02"}
}

test_missing_evidence_is_asked_for[name] if {
	some name, path in {
		"validity": "/evidence/validity",
		"quality": "/evidence/quality",
		"attacks": "/evidence/attacks",
		"exact matches": "/evidence/exact_matches",
		"groups": "/evidence/groups",
		"holdout": "/evidence/holdout",
	}
	decision := release.decision with input as approved(given.with_fact(house, path, null), both)
	decision.outcome == "needs_information"
}

test_limits_deny[name] if {
	some name, change in {
		"validity": {"path": "/evidence/validity", "value": 0.9, "rule": "CORE-EV-01"},
		"overall": {"path": "/evidence/quality/overall", "value": 0.74, "rule": "CORE-QUAL-01"},
		"shapes": {"path": "/evidence/quality/column_shapes", "value": 0.74, "rule": "CORE-QUAL-02"},
		"trends": {"path": "/evidence/quality/pair_trends", "value": 0.6, "rule": "CORE-QUAL-03"},
		"membership": {"path": "/evidence/attacks/membership/risk", "value": 0.1, "rule": "CORE-PRIV-01"},
		"copies": {"path": "/evidence/exact_matches/excess", "value": 0.01, "rule": "CORE-PRIV-03"},
		"gap": {"path": "/evidence/groups/0/max_gap", "value": 0.2, "rule": "CORE-FAIR-01"},
	}
	decision := release.decision with input as approved(replaced(house, change.path, change.value), both)
	decision.outcome == "deny"
	given.unmet(decision) == {change.rule}
}

replaced(facts, path, value) := json.patch(facts, [{"op": "replace", "path": path, "value": value}])

test_within_limits_the_house_may_have_it if {
	decision := release.decision with input as approved(house, both)
	decision.outcome == "allow_with_obligations"
}

test_without_a_file_there_is_no_release if {
	decision := release.decision with input as given.with_fact(harmless, "/artifacts", [])
	decision.outcome == "needs_information"
}

test_no_exact_figure_under_a_budget if {
	decision := release.decision with input as approved(given.with_fact(private, "/evidence/quality", given.exact_evidence.quality), both)
	decision.outcome == "deny"
	given.unmet(decision) == {"CORE-EV-04"}
}

test_rows_under_conditions_are_labelled if {
	decision := release.decision with input as approved(given.with_fact(private, "/request/conditioned", true), both)
	data.core.label.conditioned in decision.label.statements
	plain := release.decision with input as approved(private, both)
	not data.core.label.conditioned in plain.label.statements
}

test_a_counted_holdout_is_an_exact_figure if {
	counted := {"used": true, "rows": 2719}
	told := release.decision with input as approved(given.with_fact(private, "/evidence/holdout", counted), both)
	given.unmet(told) == {"CORE-EV-04"}
	expected := object.union(counted, {"basis": "expected"})
	declared := release.decision with input as approved(given.with_fact(private, "/evidence/holdout", expected), both)
	given.unmet(declared) == set()
}

test_too_much_noise_is_denied if {
	mean := release.decision with input as approved(given.with_fact(private, "/evidence/expected_error/mean_marginal_tvd", 0.21), both)
	given.unmet(mean) == {"CORE-QUAL-04"}
	largest := release.decision with input as approved(given.with_fact(private, "/evidence/expected_error/max_marginal_tvd", 0.41), both)
	given.unmet(largest) == {"CORE-QUAL-05"}
}

test_a_claim_needs_its_line_in_the_ledger if {
	none := release.decision with input as approved(given.with_fact(private, "/ledger/this_request", null), both)
	none.outcome == "needs_information"
	less := release.decision with input as approved(given.with_fact(private, "/ledger/this_request/rho", 0.001), both)
	given.unmet(less) == {"CORE-DP-08"}
	small := release.decision with input as approved(given.with_fact(private, "/ledger/this_request/delta", 0.0000001), both)
	given.unmet(small) == {"CORE-DP-08"}
}

test_a_wide_interval_goes_to_a_privacy_officer if {
	personal := object.union(given.fuel_economy, {"source": {"personal_data": true, "lawful_basis": "contract"}})
	limited := given.measured(personal, given.exact_evidence)
	wide := given.with_fact(limited, "/evidence/attacks/membership", {"risk": 0.02, "low": -0.2, "high": 0.2})
	before := release.decision with input as limited
	before.required_reviews.roles == ["data_steward"]
	after := release.decision with input as wide
	after.outcome == "needs_approval"
	after.required_reviews.roles == ["data_steward", "privacy_officer"]
	seen := release.decision with input as approved(wide, both)
	seen.outcome == "allow_with_obligations"
}

test_small_groups_are_not_judged if {
	small := given.with_fact(house, "/evidence/groups", [{"column": "race", "max_gap": 0.5, "smallest_group_rows": 8}])
	decision := release.decision with input as approved(small, both)
	decision.outcome == "allow_with_obligations"
	given.statuses(decision, "CORE-FAIR-02") == {"fail"}
}

test_no_protected_column_is_no_gap if {
	decision := release.decision with input as approved(given.with_fact(house, "/evidence/groups", []), both)
	decision.outcome == "allow_with_obligations"
}

test_a_release_meets_what_its_request_had_to if {
	decision := release.decision with input as approved(given.with_fact(private, "/privacy/epsilon", 9), both)
	decision.outcome == "deny"
	given.unmet(decision) == {"CORE-DP-02"}
}
