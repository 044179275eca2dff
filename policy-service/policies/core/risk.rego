# METADATA
# title: The tier of risk
# description: A score of weighted factors, lifted by floors that no score can lower.
package semblance.packs.core.risk

assessment := {
	"tier": tier,
	"score": score,
	"floors": [floor | some floor in floors],
	"drivers": [driver | some driver in drivers],
}

tiers := ["minimal", "limited", "high"]

tier := tiers[max({scored} | {position |
	some floor in floors
	some position, floor.tier in tiers
})]

scored := 2 if score > data.core.risk.tier_limits.limited

scored := 1 if {
	score > data.core.risk.tier_limits.minimal
	score <= data.core.risk.tier_limits.limited
}

scored := 0 if score <= data.core.risk.tier_limits.minimal

score := sum([driver.points | some driver in drivers])

# METADATA
# title: The row of the threshold tables that applies
# description: The tier, and how far the release goes.
band := "public" if public

band := "high_registered" if {
	tier == "high"
	input.request.release_scope == "registered"
}

band := "high" if {
	tier == "high"
	not input.request.release_scope in {"registered", "public"}
}

band := "limited_external" if {
	tier == "limited"
	external
	not public
}

band := "limited" if {
	tier == "limited"
	not external
}

band := "minimal" if tier == "minimal"

public if {
	input.request.release_scope == "public"
	tier == "high"
}

external if input.request.release_scope in {"partner", "registered", "public"}

drivers contains driver("sensitivity", data.core.risk.sensitivity[input.source.sensitivity], 24)

drivers contains driver("subjects", min({10, data.core.risk.subjects[input.source.subjects] + small_population}), 10)

drivers contains driver("release_scope", data.core.risk.release_scope[input.request.release_scope], 18)

drivers contains driver("purpose", purpose_points, 16)

drivers contains driver("fidelity", fidelity_points, 10)

drivers contains driver("linkability", linkability_points, 8)

drivers contains driver("scale", min({8, scale_points + irrevocable_points}), 8)

driver(factor, points, most) := {"factor": factor, "points": points, "max": most}

default small_population := 0

small_population := 3 if {
	input.source.subjects != "none"
	input.source.rows_declared < 1000
}

purpose_points := 16 if input.request.intended_use.consequential_decisions

purpose_points := data.core.risk.purpose[input.request.intended_use.purpose] if {
	not input.request.intended_use.consequential_decisions
}

fidelity_points := 6 if input.privacy.claimed

fidelity_points := 8 if not input.privacy.claimed

default linkability_points := 0

linkability_points := 8 if {
	input.source.personal_data
	input.source.columns.free_text > 0
}

linkability_points := quasi_identifier_points if {
	input.source.personal_data
	input.source.columns.free_text == 0
}

quasi_identifier_points := max({step.points |
	some step in data.core.risk.quasi_identifiers
	input.source.columns.quasi_identifiers >= step.from
})

default scale_points := 0

scale_points := 4 if input.source.rows_declared > 1000000

scale_points := 2 if {
	input.source.rows_declared > 100000
	input.source.rows_declared <= 1000000
}

default irrevocable_points := 0

irrevocable_points := 4 if input.request.release_scope == "public"

floors contains floor("CORE-FLOOR-01", "limited", "The source holds personal data") if input.source.personal_data

floors contains floor("CORE-FLOOR-02", "high", "A column is of a special category or identifies people") if {
	input.source.sensitivity in {"special_category", "direct_identifier"}
}

floors contains floor("CORE-FLOOR-03", "high", "The rows are about children") if input.source.subjects == "children"

floors contains floor("CORE-FLOOR-04", "high", "Data made from personal data goes to the public") if {
	input.source.personal_data
	input.request.release_scope == "public"
}

floors contains floor("CORE-FLOOR-05", "high", "Decisions about people will rest on the data") if {
	input.request.intended_use.consequential_decisions
}

floor(rule_id, lifted, reason) := {"rule_id": rule_id, "tier": lifted, "reason": reason}
