package semblance.outcome_test

import data.semblance.outcome

failed(effect) := {"status": "fail", "effect": effect}

test_no_findings_allow if outcome.strictest(set(), set()) == "allow"

test_obligations_bind if outcome.strictest({{"status": "pass", "effect": "deny"}}, {{"id": "a"}}) == "allow_with_obligations"

test_the_strictest_wins if {
	outcome.strictest({failed("needs_approval"), failed("deny"), failed("needs_information")}, set()) == "deny"
	outcome.strictest({failed("deny"), failed("prohibited")}, {{"id": "a"}}) == "prohibited"
}

test_advice_never_binds if outcome.strictest({failed("advice"), {"status": "missing", "effect": "advice"}}, set()) == "allow"

test_missing_evidence_never_passes if {
	every effect in ["prohibited", "deny", "needs_approval", "needs_information"] {
		outcome.strictest({{"status": "missing", "effect": effect}}, set()) == "needs_information"
	}
}

test_a_further_finding_never_loosens if {
	every effect in ["prohibited", "deny", "needs_approval", "needs_information"] {
		before := outcome.strictest({failed(effect)}, set())
		after := outcome.strictest({failed(effect), failed("needs_approval")}, set())
		outcome.rank(after) >= outcome.rank(before)
	}
}

test_the_tightest_value_binds if {
	obligations := outcome.merged({
		{"id": "dp.epsilon_max", "value": 2, "enforce_at": "generator", "from": ["A-1"]},
		{"id": "dp.epsilon_max", "value": 1, "enforce_at": "generator", "from": ["B-1"]},
		{"id": "rows_min", "value": 5, "enforce_at": "generator", "from": ["A-2"]},
		{"id": "rows_min", "value": 7, "enforce_at": "generator", "from": ["A-2"]},
		{"id": "terms", "value": "x", "enforce_at": "catalog", "from": ["A-3"]},
		{"id": "terms", "value": "y", "enforce_at": "catalog", "from": ["A-3"]},
	})
	obligations[0] == {"id": "dp.epsilon_max", "value": 1, "enforce_at": "generator", "from": ["A-1", "B-1"]}
	obligations[1].value == 7
	obligations[2].value == ["x", "y"]
}
