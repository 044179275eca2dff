package semblance.packs.core.request_test

import data.semblance.packs.core.fixtures_test as given
import data.semblance.request

test_harmless_test_data_is_allowed_at_once if {
	decision := request.decision with input as given.fuel_economy
	decision.outcome == "allow"
	decision.risk.tier == "minimal"
	decision.required_reviews.roles == []
}

test_confidential_test_data_of_nobody_stays_minimal if {
	decision := request.decision with input as given.with_fact(given.fuel_economy, "/source/sensitivity", "confidential")
	decision.outcome == "allow"
	decision.risk.tier == "minimal"
}

test_public_release_of_the_students_without_a_budget_is_denied if {
	facts := given.with_fact(given.with_fact(given.students, "/privacy", given.no_budget), "/request/release_scope", "public")
	decision := request.decision with input as facts
	decision.outcome == "deny"
	given.unmet(decision) == {"CORE-DP-01"}
	some finding in decision.findings
	finding.rule_id == "CORE-DP-01"
	finding.observed == false
	finding.threshold == true
	contains(finding.remedy, "budget")
}

test_registered_release_of_the_students_needs_a_budget if {
	decision := request.decision with input as given.with_fact(given.students, "/privacy", given.no_budget)
	decision.outcome == "deny"
}

test_the_students_stay_in_the_house_without_a_budget if {
	facts := given.with_fact(given.with_fact(given.students, "/privacy", given.no_budget), "/request/release_scope", "internal_org")
	decision := request.decision with input as facts
	decision.outcome == "allow_with_obligations"
	[obligation.id | some obligation in decision.obligations] == ["evidence.holdout"]
}

test_registered_release_under_a_budget_is_allowed_with_obligations if {
	decision := request.decision with input as given.students
	decision.outcome == "allow_with_obligations"
	decision.risk.tier == "high"
	[obligation.value | some obligation in decision.obligations; obligation.id == "dp.epsilon_max"] == [2]
	decision.required_reviews.missing == ["data_steward", "privacy_officer"]
}

test_prohibited_purposes_are_never_made if {
	every purpose in ["re_identification", "impersonation", "deception", "evidence_fabrication"] {
		decision := request.decision with input as given.with_fact(given.fuel_economy, "/request/intended_use/purpose", purpose)
		decision.outcome == "prohibited"
		decision.label.permitted_purposes == []
	}
}

test_a_short_description_asks_for_more if {
	decision := request.decision with input as given.with_fact(given.fuel_economy, "/request/intended_use/description", "  testing  ")
	decision.outcome == "needs_information"
	some finding in decision.findings
	finding.rule_id == "CORE-USE-01"
	finding.observed == 7
	finding.remedy == "Describe the intended use in at least 40 characters"
}

test_personal_data_is_not_expressed if {
	decision := request.decision with input as given.with_fact(given.students, "/request/category", "generative_expression")
	decision.outcome == "deny"
	given.unmet(decision) == {"CORE-USE-03"}
}

test_a_budget_and_real_rows_do_not_mix if {
	decision := request.decision with input as given.with_fact(given.students, "/request/hybrid", true)
	given.unmet(decision) == {"CORE-USE-04"}
}

test_personal_data_needs_a_lawful_basis if {
	decision := request.decision with input as given.with_fact(given.students, "/source/lawful_basis", null)
	decision.outcome == "needs_information"
	given.statuses(decision, "CORE-SRC-01") == {"missing"}
}

test_identifying_columns_are_denied if {
	facts := given.with_fact(given.students, "/source/columns/direct_identifiers", 1)
	decision := request.decision with input as given.with_fact(facts, "/source/sensitivity", "direct_identifier")
	decision.outcome == "deny"
	given.unmet(decision) == {"CORE-SRC-02"}
}

test_free_text_is_denied if {
	decision := request.decision with input as given.with_fact(given.students, "/source/columns/free_text", 2)
	given.unmet(decision) == {"CORE-SRC-03"}
}

test_text_without_people_or_secrets_is_advised_against if {
	harmless := given.with_fact(given.fuel_economy, "/source/columns/free_text", 2)
	decision := request.decision with input as harmless
	decision.outcome == "allow"
	given.statuses(decision, "CORE-SRC-03") == {"fail"}
	secret := request.decision with input as given.with_fact(harmless, "/source/sensitivity", "confidential")
	secret.outcome == "deny"
}

test_epsilon_is_capped_by_tier_and_scope[note] if {
	some note, case in {
		"registered": {"scope": "registered", "most": 2},
		"partner": {"scope": "partner", "most": 4},
		"public": {"scope": "public", "most": 1},
	}
	facts := given.with_fact(given.students, "/request/release_scope", case.scope)
	at_limit := request.decision with input as given.with_fact(facts, "/privacy/epsilon", case.most)
	beyond := request.decision with input as given.with_fact(facts, "/privacy/epsilon", case.most + 0.01)
	given.statuses(at_limit, "CORE-DP-02") == {"pass"}
	given.statuses(beyond, "CORE-DP-02") == {"fail"}
	beyond.outcome == "deny"
}

test_delta_is_capped_by_the_declared_rows if {
	few := given.with_fact(given.students, "/source/rows_declared", 1000000)
	decision := request.decision with input as few
	given.statuses(decision, "CORE-DP-03") == {"fail"}
	enough := request.decision with input as given.students
	given.statuses(enough, "CORE-DP-03") == {"pass"}
}

test_a_claim_without_epsilon_is_missing_evidence if {
	decision := request.decision with input as given.with_fact(given.students, "/privacy/epsilon", null)
	decision.outcome == "needs_information"
}

test_a_budget_needs_a_declared_domain if {
	decision := request.decision with input as given.with_fact(given.students, "/source/domain_declared", false)
	given.unmet(decision) == {"CORE-DP-04"}
}

test_a_public_release_needs_declared_rows if {
	facts := given.with_fact(given.students, "/request/release_scope", "public")
	decision := request.decision with input as given.with_fact(facts, "/source/rows_declared", null)
	given.statuses(decision, "CORE-DP-05") == {"missing"}
	decision.outcome == "needs_information"
}

test_the_lifetime_budget_is_counted_with_this_request if {
	spent := given.with_fact(given.students, "/ledger/spent_before", {"rho": 0.53, "delta": 0.0000001})
	decision := request.decision with input as spent
	decision.outcome == "deny"
	given.unmet(decision) == {"CORE-DP-06"}
}

test_the_lifetime_delta_is_counted_with_this_request if {
	spent := given.with_fact(given.students, "/ledger/spent_before", {"rho": 0, "delta": 0.0001})
	decision := request.decision with input as spent
	given.unmet(decision) == {"CORE-DP-07"}
}

test_an_unknown_ledger_is_missing_evidence if {
	decision := request.decision with input as given.with_fact(given.students, "/ledger", null)
	decision.outcome == "needs_information"
	given.unmet(decision) == {"CORE-DP-06", "CORE-DP-07"}
}

test_every_finding_can_be_acted_upon if {
	decision := request.decision with input as given.with_fact(given.students, "/privacy", given.no_budget)
	every finding in decision.findings {
		finding.pack == "core"
		finding.citation != ""
		finding.basis in ["law", "guidance", "industry", "house"]
		finding.message != ""
		acts(finding)
	}
}

acts(finding) if finding.status == "pass"

acts(finding) if finding.remedy != ""
