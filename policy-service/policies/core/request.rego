# METADATA
# title: Rules on what is asked for
# description: Everything here is known before a row of the source is read.
package semblance.packs.core.request

import data.semblance.finding
import data.semblance.packs.core.risk

# METADATA
# title: The description says what the data is for
# custom:
#   rule_id: CORE-USE-01
#   effect: needs_information
#   path: /request/intended_use/description
#   remedy: Describe the intended use in at least {threshold} characters
findings contains f if {
	length := count(trim_space(input.request.intended_use.description))
	f := finding.judge(rego.metadata.rule(), length, ">=", data.core.use.description_length_min)
}

# METADATA
# title: The purpose is not a prohibited one
# custom:
#   rule_id: CORE-USE-02
#   effect: prohibited
#   path: /request/intended_use/purpose
#   remedy: There is none; data for these purposes is never made
findings contains f if {
	f := finding.check(rego.metadata.rule(), input, "not_in", data.core.use.prohibited)
}

# METADATA
# title: Personal data is not a source of generative expression
# custom:
#   rule_id: CORE-USE-03
#   effect: deny
#   path: /request/category
#   remedy: Choose one of the categories {threshold}
findings contains f if {
	input.source.personal_data
	f := finding.check(rego.metadata.rule(), input, "in", data.core.use.category_personal)
}

# METADATA
# title: A budget and real rows do not go together
# custom:
#   rule_id: CORE-USE-04
#   effect: deny
#   path: /request/hybrid
#   remedy: Ask for synthetic rows alone, or for no budget
findings contains f if {
	input.privacy.claimed
	f := finding.check(rego.metadata.rule(), input, "==", data.core.use.hybrid_under_budget)
}

# METADATA
# title: Personal data has a lawful basis
# custom:
#   rule_id: CORE-SRC-01
#   effect: needs_information
#   path: /source/lawful_basis
#   remedy: Let a data steward declare the lawful basis of the source
findings contains f if {
	input.source.personal_data
	f := finding.check(rego.metadata.rule(), input, "known", data.core.source.lawful_basis)
}

# METADATA
# title: No column identifies people directly
# custom:
#   rule_id: CORE-SRC-02
#   effect: deny
#   path: /source/columns/direct_identifiers
#   remedy: Remove the identifying columns from the source and register it again
findings contains f if {
	f := finding.check(rego.metadata.rule(), input, "<=", data.core.source.direct_identifiers_max)
}

# METADATA
# title: No column holds free text
# custom:
#   rule_id: CORE-SRC-03
#   effect: deny
#   path: /source/columns/free_text
#   remedy: Remove the columns of free text, or declare their levels
findings contains f if {
	rule := text_rule(rego.metadata.rule())
	f := finding.check(rule, input, "<=", data.core.source.free_text_max)
}

# METADATA
# title: Personal data goes to this circle only under a privacy budget
# custom:
#   rule_id: CORE-DP-01
#   effect: deny
#   path: /privacy/claimed
#   remedy: Ask for a privacy budget within the limits of the tier, or for release within the organisation
findings contains f if {
	input.source.personal_data
	input.request.release_scope in data.core.budget.needed_scopes[risk.tier]
	f := finding.check(rego.metadata.rule(), input, "==", data.core.budget.needed)
}

# METADATA
# title: Epsilon is within the limit of tier and scope
# custom:
#   rule_id: CORE-DP-02
#   effect: deny
#   path: /privacy/epsilon
#   remedy: Ask for an epsilon of at most {threshold}
findings contains f if {
	input.privacy.claimed
	f := finding.check(rego.metadata.rule(), input, "<=", epsilon_limit)
}

# METADATA
# title: Delta is within the limit of tier, scope and rows
# custom:
#   rule_id: CORE-DP-03
#   effect: deny
#   path: /privacy/delta
#   remedy: Ask for a delta of at most {threshold}
findings contains f if {
	input.privacy.claimed
	f := finding.check(rego.metadata.rule(), input, "<=", delta_limit)
}

# METADATA
# title: Under a budget the domain of every column is declared
# custom:
#   rule_id: CORE-DP-04
#   effect: deny
#   path: /source/domain_declared
#   remedy: Let a data steward declare levels or bounds of every column
findings contains f if {
	input.privacy.claimed
	f := finding.check(rego.metadata.rule(), input, "==", data.core.budget.domain_declared)
}

# METADATA
# title: A public release is judged against a declared number of rows
# custom:
#   rule_id: CORE-DP-05
#   effect: needs_information
#   path: /source/rows_declared
#   remedy: Let a data steward declare the number of rows
findings contains f if {
	input.privacy.claimed
	risk.band == "public"
	f := finding.check(rego.metadata.rule(), input, ">=", data.core.budget.rows_declared_min)
}

# METADATA
# title: The source's lifetime budget bears the loss
# custom:
#   rule_id: CORE-DP-06
#   effect: deny
#   path: /ledger/spent_before/rho
#   remedy: Ask for a smaller epsilon; a lifetime rho of {threshold} may be spent on this source
findings contains f if {
	input.privacy.claimed
	limit := finding.banded(data.core.ledger.lifetime_rho_max, risk.band)
	f := finding.judge(rego.metadata.rule(), loss_after("rho"), "<=", limit)
}

# METADATA
# title: The source's lifetime budget bears the delta
# custom:
#   rule_id: CORE-DP-07
#   effect: deny
#   path: /ledger/spent_before/delta
#   remedy: Ask for a smaller delta; a lifetime delta of {threshold} may be spent on this source
findings contains f if {
	input.privacy.claimed
	limit := finding.banded(data.core.ledger.lifetime_delta_max, risk.band)
	f := finding.judge(rego.metadata.rule(), loss_after("delta"), "<=", limit)
}

obligations contains {"id": "dp.epsilon_max", "value": epsilon_limit.value, "enforce_at": "generator", "from": ["CORE-DP-02"]} if {
	input.privacy.claimed
}

obligations contains {"id": "dp.delta_max", "value": delta_limit.value, "enforce_at": "generator", "from": ["CORE-DP-03"]} if {
	input.privacy.claimed
}

obligations contains {"id": "ledger.lifetime_rho_max", "value": limit.value, "enforce_at": "policy", "from": ["CORE-DP-06"]} if {
	input.privacy.claimed
	limit := finding.banded(data.core.ledger.lifetime_rho_max, risk.band)
}

obligations contains {"id": "ledger.lifetime_delta_max", "value": limit.value, "enforce_at": "policy", "from": ["CORE-DP-07"]} if {
	input.privacy.claimed
	limit := finding.banded(data.core.ledger.lifetime_delta_max, risk.band)
}

obligations contains {"id": "evidence.holdout", "value": true, "enforce_at": "generator", "from": ["CORE-EV-02"]} if {
	not input.privacy.claimed
	risk.tier != "minimal"
}

# Text that says nothing of anybody, and is no secret, may be repeated.
text_rule(rule) := finding.with_effect(rule, "advice") if harmless

text_rule(rule) := rule if not harmless

harmless if {
	not input.source.personal_data
	input.source.sensitivity == "none"
}

epsilon_limit := finding.banded(data.core.budget.epsilon_max, risk.band)

delta_limit := object.union(banded_delta, {"value": min({banded_delta.value, rows_delta})})

banded_delta := finding.banded(data.core.budget.delta_max, risk.band)

default rows_delta := 1

rows_delta := 1 / (data.core.budget.delta_rows_factor * input.source.rows_declared) if {
	risk.tier != "minimal"
	input.source.rows_declared > 0
}

loss_after(kind) := input.ledger.spent_before[kind] + input.privacy[kind] if {
	is_number(input.privacy[kind])
	is_number(input.ledger.spent_before[kind])
}

loss_after(kind) := null if not known_loss(kind)

known_loss(kind) if {
	is_number(input.privacy[kind])
	is_number(input.ledger.spent_before[kind])
}
