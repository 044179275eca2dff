# METADATA
# title: What one rule found
# description: A finding carries the observed value beside the threshold, and what would make the rule pass.
package semblance.finding

# METADATA
# title: The finding of a rule on the fact its path points at
check(rule, facts, op, limit) := judge(rule, at(facts, rule.custom.path), op, limit)

# METADATA
# title: The finding of a rule on an observed value
# description: A value of null is missing evidence, which never passes.
judge(rule, observed, op, limit) := {
	"rule_id": rule.custom.rule_id,
	"pack": lower(split(rule.custom.rule_id, "-")[0]),
	"status": state,
	"effect": rule.custom.effect,
	"path": rule.custom.path,
	"observed": observed,
	"op": op,
	"threshold": limit.value,
	"basis": limit.basis,
	"citation": limit.citation,
	"message": message(rule, observed, op, limit, state),
	"remedy": remedy(rule, limit, state),
} if {
	state := status(observed, op, limit.value)
}

# METADATA
# title: The value at a JSON pointer, or null
at(facts, pointer) := object.get(facts, split(trim_prefix(pointer, "/"), "/"), null)

# METADATA
# title: A limit that depends on the band of risk and scope
banded(limit, band) := {
	"value": limit.by_band[band],
	"basis": limit.basis,
	"citation": limit.citation,
}

# METADATA
# title: A rule with another effect
with_effect(rule, effect) := object.union(rule, {"custom": {"effect": effect}})

status(null, _, _) := "missing"

status(observed, op, threshold) := "pass" if {
	observed != null
	holds(observed, op, threshold)
}

status(observed, op, threshold) := "fail" if {
	observed != null
	not holds(observed, op, threshold)
}

holds(observed, "<=", threshold) if observed <= threshold

holds(observed, ">=", threshold) if observed >= threshold

holds(observed, "==", threshold) if observed == threshold

holds(observed, "in", threshold) if observed in threshold

holds(observed, "not_in", threshold) if not observed in threshold

holds(observed, "known", _) if observed != ""

holds(observed, "before", threshold) if {
	time.parse_rfc3339_ns(observed) < time.parse_rfc3339_ns(threshold)
}

holds(observed, "intersects", threshold) if {
	some role in observed
	role in threshold
}

message(rule, _, _, _, "pass") := rule.title

message(rule, _, _, _, "missing") := sprintf("%s: there is no value at %s", [rule.title, rule.custom.path])

message(rule, observed, op, limit, "fail") := sprintf(
	"%s: found %s, must be %s %s",
	[rule.title, json.marshal(observed), replace(op, "_", " "), json.marshal(limit.value)],
)

remedy(_, _, "pass") := ""

remedy(rule, limit, state) := replace(rule.custom.remedy, "{threshold}", json.marshal(limit.value)) if state != "pass"
