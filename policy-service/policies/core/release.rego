# METADATA
# title: Rules on what was made
# description: Without a budget the figures compare with real rows. Under a budget only what was paid for may be seen.
package semblance.packs.core.release

import data.semblance.finding
import data.semblance.packs.core.label
import data.semblance.packs.core.review
import data.semblance.packs.core.risk

# METADATA
# title: Values keep to the schema
# custom:
#   rule_id: CORE-EV-01
#   effect: deny
#   path: /evidence/validity
#   remedy: Correct the schema, then make the data again until validity is at least {threshold}
findings contains f if {
	f := finding.check(rego.metadata.rule(), input, ">=", data.core.evidence.validity_min)
}

# METADATA
# title: Rows were held out as a control
# custom:
#   rule_id: CORE-EV-02
#   effect: needs_information
#   path: /evidence/holdout/used
#   remedy: Make the data again with a hold-out
findings contains f if {
	not input.privacy.claimed
	risk.tier != "minimal"
	f := finding.check(rego.metadata.rule(), input, "==", data.core.evidence.holdout_used)
}

# METADATA
# title: The release has files
# custom:
#   rule_id: CORE-EV-03
#   effect: needs_information
#   path: /artifacts
#   remedy: Make the data again; no file was written
findings contains f if {
	f := finding.judge(rego.metadata.rule(), count(input.artifacts), ">=", data.core.evidence.artifacts_min)
}

# METADATA
# title: Under a budget no exact figure is disclosed
# custom:
#   rule_id: CORE-EV-04
#   effect: deny
#   path: /evidence
#   remedy: Leave out quality, attacks, exact matches, groups and the counted rows of the hold-out
findings contains f if {
	input.privacy.claimed
	f := finding.judge(rego.metadata.rule(), count(exact_figures), "<=", data.core.evidence.exact_figures)
}

# METADATA
# title: The ledger holds the budget that the release claims
# custom:
#   rule_id: CORE-DP-08
#   effect: deny
#   path: /ledger/this_request
#   remedy: Make the data again; its budget was never reserved
findings contains f if {
	input.privacy.claimed
	f := finding.judge(rego.metadata.rule(), claim_reserved, "==", data.core.evidence.budget_reserved)
}

# METADATA
# title: Overall quality is high enough
# custom:
#   rule_id: CORE-QUAL-01
#   effect: deny
#   path: /evidence/quality/overall
#   remedy: Improve the fit until overall quality is at least {threshold}, or ask for software testing
findings contains f if {
	not input.privacy.claimed
	rule := quality_rule(rego.metadata.rule())
	f := finding.check(rule, input, ">=", finding.banded(data.core.quality.overall_min, risk.band))
}

# METADATA
# title: Shapes of columns are close enough
# custom:
#   rule_id: CORE-QUAL-02
#   effect: deny
#   path: /evidence/quality/column_shapes
#   remedy: Improve the fit until column shapes reach {threshold}, or ask for software testing
findings contains f if {
	not input.privacy.claimed
	rule := quality_rule(rego.metadata.rule())
	f := finding.check(rule, input, ">=", finding.banded(data.core.quality.column_shapes_min, risk.band))
}

# METADATA
# title: Trends of column pairs are close enough
# custom:
#   rule_id: CORE-QUAL-03
#   effect: deny
#   path: /evidence/quality/pair_trends
#   remedy: Improve the fit until pair trends reach {threshold}, or ask for software testing
findings contains f if {
	not input.privacy.claimed
	rule := quality_rule(rego.metadata.rule())
	f := finding.check(rule, input, ">=", finding.banded(data.core.quality.pair_trends_min, risk.band))
}

# METADATA
# title: The mean error that noise is expected to cause is small enough
# custom:
#   rule_id: CORE-QUAL-04
#   effect: deny
#   path: /evidence/expected_error/mean_marginal_tvd
#   remedy: Ask for fewer columns or a larger epsilon, so that the mean expected error is at most {threshold}
findings contains f if {
	input.privacy.claimed
	rule := quality_rule(rego.metadata.rule())
	f := finding.check(rule, input, "<=", finding.banded(data.core.quality.mean_error_max, risk.band))
}

# METADATA
# title: The largest error that noise is expected to cause is small enough
# custom:
#   rule_id: CORE-QUAL-05
#   effect: deny
#   path: /evidence/expected_error/max_marginal_tvd
#   remedy: Ask for fewer columns or a larger epsilon, so that the largest expected error is at most {threshold}
findings contains f if {
	input.privacy.claimed
	rule := quality_rule(rego.metadata.rule())
	f := finding.check(rule, input, "<=", finding.banded(data.core.quality.max_error_max, risk.band))
}

# METADATA
# title: A membership attack gains little
# custom:
#   rule_id: CORE-PRIV-01
#   effect: deny
#   path: /evidence/attacks/membership/risk
#   remedy: Ask for a privacy budget, or for fewer columns, until the attack gains at most {threshold}
findings contains f if {
	disclosure_counts
	rule := disclosure_rule(rego.metadata.rule())
	f := finding.check(rule, input, "<=", membership_limit)
}

# METADATA
# title: The membership attack is measured precisely enough
# custom:
#   rule_id: CORE-PRIV-02
#   effect: advice
#   path: /evidence/attacks/membership/high
#   remedy: Let a privacy officer judge the interval, whose half-width exceeds {threshold}
findings contains f if {
	disclosure_counts
	f := finding.judge(rego.metadata.rule(), membership_half_width, "<=", membership_limit)
}

# METADATA
# title: Training rows are not copied more often than chance copies
# custom:
#   rule_id: CORE-PRIV-03
#   effect: deny
#   path: /evidence/exact_matches/excess
#   remedy: Ask for a privacy budget, or for fewer columns, until the excess is at most {threshold}
findings contains f if {
	disclosure_counts
	rule := disclosure_rule(rego.metadata.rule())
	f := finding.check(rule, input, "<=", finding.banded(data.core.disclosure.exact_match_excess_max, risk.band))
}

# METADATA
# title: Every protected group is served about as well
# custom:
#   rule_id: CORE-FAIR-01
#   effect: deny
#   path: /evidence/groups
#   remedy: Improve the fit of the worst-served group until its gap is at most {threshold}
findings contains f if {
	not input.privacy.claimed
	risk.tier != "minimal"
	f := finding.judge(rego.metadata.rule(), worst_gap, "<=", finding.banded(data.core.fairness.group_gap_max, risk.band))
}

# METADATA
# title: The smallest protected group is large enough to be judged
# custom:
#   rule_id: CORE-FAIR-02
#   effect: advice
#   path: /evidence/groups
#   remedy: Name protected columns whose groups have at least {threshold} rows
findings contains f if {
	not input.privacy.claimed
	smallest := min({group.smallest_group_rows | some group in input.evidence.groups})
	f := finding.judge(rego.metadata.rule(), smallest, ">=", data.core.fairness.group_rows_min)
}

# METADATA
# title: The people whom the tier asks for have approved
# custom:
#   rule_id: CORE-REV-01
#   effect: needs_approval
#   path: /reviews
#   remedy: Let one person of each missing role approve this evidence, neither of them the requester
findings contains f if {
	limit := object.union(data.core.review.roles[risk.tier], {"value": review.required.roles})
	f := finding.judge(rego.metadata.rule(), review.required.satisfied, "==", limit)
}

# METADATA
# title: No reviewer has rejected the evidence
# custom:
#   rule_id: CORE-REV-02
#   effect: deny
#   path: /reviews
#   remedy: File a new request that meets the reviewer's objection
findings contains f if {
	f := finding.judge(rego.metadata.rule(), count(review.rejections), "<=", data.core.review.rejections_max)
}

obligations contains {"id": "label.statements", "value": label.text.statements, "enforce_at": "catalog", "from": ["CORE-LBL-01"]}

obligations contains {"id": "access.permitted_purposes", "value": label.text.permitted_purposes, "enforce_at": "catalog", "from": ["CORE-ACC-02"]}

obligations contains {"id": "access.valid_days_max", "value": data.core.label.valid_days[risk.tier], "enforce_at": "catalog", "from": ["CORE-ACC-03"]}

# METADATA
# title: An interval wider than the limit is for a person to judge
membership_uncertain if {
	disclosure_counts
	risk.tier != "minimal"
	membership_half_width > membership_limit.value
}

membership_limit := finding.banded(data.core.disclosure.membership_max, risk.band)

default membership_half_width := null

membership_half_width := (attack.high - attack.low) / 2 if attack := input.evidence.attacks.membership

exact_figures contains name if {
	some name in ["quality", "attacks", "exact_matches", "groups"]
	object.get(input.evidence, name, null) != null
}

exact_figures contains "holdout" if {
	is_object(input.evidence.holdout)
	object.get(input.evidence.holdout, "basis", "counted") != "expected"
}

default worst_gap := null

worst_gap := max({gap | some gap in judged_gaps} | {0}) if is_array(input.evidence.groups)

judged_gaps contains group.max_gap if {
	some group in input.evidence.groups
	group.smallest_group_rows >= data.core.fairness.group_rows_min.value
}

default claim_reserved := null

claim_reserved := count(unreserved) == 0 if {
	every kind in ["rho", "delta"] {
		is_number(input.ledger.this_request[kind])
		is_number(input.privacy[kind])
	}
}

unreserved contains kind if {
	some kind in ["rho", "delta"]
	input.ledger.this_request[kind] < input.privacy[kind]
}

# The harmless tier need not measure disclosure; what it did measure is shown.
disclosure_counts if {
	not input.privacy.claimed
	risk.tier != "minimal"
}

disclosure_counts if {
	not input.privacy.claimed
	is_object(input.evidence.attacks)
	is_object(input.evidence.exact_matches)
}

quality_rule(rule) := finding.with_effect(rule, "advice") if {
	input.request.intended_use.purpose in data.core.quality.advice_only_purposes
}

quality_rule(rule) := rule if {
	not input.request.intended_use.purpose in data.core.quality.advice_only_purposes
}

disclosure_rule(rule) := finding.with_effect(rule, "advice") if risk.tier == "minimal"

disclosure_rule(rule) := rule if risk.tier != "minimal"
