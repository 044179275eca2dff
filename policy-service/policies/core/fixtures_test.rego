# Facts of the two tables that the demo carries through, for every test of this pack.
package semblance.packs.core.fixtures_test

fuel_economy := {
	"subject": "r-1",
	"context": {"now": "2026-11-24T09:00:00Z", "decision_point": "request"},
	"requester": {"sub": "ada", "roles": ["data_scientist"]},
	"request": {
		"id": "r-1",
		"category": "replica",
		"sector": "transport",
		"intended_use": {
			"purpose": "software_testing",
			"description": "Test data for the import screen of the fleet application",
			"consequential_decisions": false,
		},
		"release_scope": "internal_org",
		"rows": 1000,
		"formats": ["csv"],
		"seeded": false,
		"preset": "balanced",
		"conditioned": false,
		"hybrid": false,
	},
	"source": {
		"id": "hmac-sha256:1",
		"name": "fuel-economy",
		"sensitivity": "none",
		"subjects": "none",
		"personal_data": false,
		"rows_declared": 1108,
		"columns": {"total": 28, "direct_identifiers": 0, "quasi_identifiers": 0, "sensitive": 0, "free_text": 0},
		"domain_declared": false,
		"lawful_basis": null,
	},
	"privacy": no_budget,
	"ledger": {"spent_before": {"rho": 0, "delta": 0}, "this_request": null},
}

no_budget := {
	"claimed": false,
	"epsilon": null,
	"delta": null,
	"rho": null,
	"unit": "row",
	"neighbouring": "add_remove",
	"accountant": "zcdp",
	"noise": "discrete_gaussian",
}

budget := object.union(no_budget, {"claimed": true, "epsilon": 1, "delta": 0.000001, "rho": 0.018})

students := object.union(fuel_economy, {
	"request": {
		"sector": "health",
		"intended_use": {
			"purpose": "research",
			"description": "Teaching and method research on risk behaviour of students",
		},
		"release_scope": "registered",
	},
	"source": {
		"name": "yrbss",
		"sensitivity": "special_category",
		"subjects": "children",
		"personal_data": true,
		"rows_declared": 13583,
		"columns": {"total": 13, "direct_identifiers": 0, "quasi_identifiers": 5, "sensitive": 4, "free_text": 0},
		"domain_declared": true,
		"lawful_basis": "public_interest",
	},
	"privacy": budget,
})

with_fact(facts, path, value) := json.patch(facts, [{"op": "add", "path": path, "value": value}])

exact_evidence := {
	"validity": 1,
	"quality": {"column_shapes": 0.93, "pair_trends": 0.88, "overall": 0.9},
	"expected_error": null,
	"attacks": {"membership": {"risk": 0.01, "low": -0.03, "high": 0.05}},
	"exact_matches": {"training_share": 0.001, "holdout_share": 0.001, "excess": 0},
	"groups": [{"column": "gender", "max_gap": 0.04, "smallest_group_rows": 300}],
	"holdout": {"used": true, "rows": 2700},
}

paid_evidence := {
	"validity": 1,
	"quality": null,
	"expected_error": {"mean_marginal_tvd": 0.02, "max_marginal_tvd": 0.08},
	"attacks": null,
	"exact_matches": null,
	"groups": null,
	"holdout": null,
}

measured(facts, evidence) := object.union(facts, {
	"context": {"decision_point": "release"},
	"evidence": evidence,
	"evidence_digest": "sha256:e",
	"artifacts": [{"name": "data.csv", "media_type": "text/csv", "bytes": 10, "sha256": "00", "rows": 1000}],
	"reviews": [],
	"ledger": {"this_request": {"rho": 0.018, "delta": 0.000001, "state": "reserved"}},
})

approval(reviewer, role) := {
	"reviewer": reviewer,
	"role": role,
	"verdict": "approve",
	"evidence_digest": "sha256:e",
	"at": "2026-11-24T10:00:00Z",
}

download := {
	"subject": "students@1.0.0",
	"context": {"now": "2026-11-24T09:00:00Z", "decision_point": "access"},
	"requester": {"sub": "uma", "roles": ["data_user"]},
	"dataset": {
		"name": "students",
		"version": "1.0.0",
		"status": "published",
		"release_scope": "registered",
		"permitted_purposes": ["research"],
		"expires_at": "2027-05-23T09:00:00Z",
		"tier": "high",
	},
	"access": {"purpose": "research"},
}

statuses(decision, rule_id) := {finding.status | some finding in decision.findings; finding.rule_id == rule_id}

unmet(decision) := {finding.rule_id |
	some finding in decision.findings
	finding.status != "pass"
	finding.effect != "advice"
}
