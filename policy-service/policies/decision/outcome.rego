# METADATA
# title: How findings and obligations become one answer
# description: The strictest wins, so a further pack can only tighten.
package semblance.outcome

ladder := [
	"allow",
	"allow_with_obligations",
	"needs_approval",
	"needs_information",
	"deny",
	"prohibited",
]

# METADATA
# title: The strictest outcome that any finding or obligation asks for
strictest(findings, obligations) := ladder[max(ranks)] if {
	asked := {rank(outcome(finding)) | some finding in findings}
	bound := {1 | count(obligations) > 0}
	ranks := (asked | bound) | {0}
}

# METADATA
# title: What one finding asks for
outcome(finding) := "allow" if finding.status == "pass"

outcome(finding) := "allow" if {
	finding.status != "pass"
	finding.effect == "advice"
}

outcome(finding) := "needs_information" if {
	finding.status == "missing"
	finding.effect != "advice"
}

outcome(finding) := finding.effect if {
	finding.status == "fail"
	finding.effect != "advice"
}

# METADATA
# title: One obligation an id
# description: Of several values the lowest maximum and the highest minimum bind; other values must agree, else all are listed.
merged(obligations) := [one |
	some id in sort({obligation.id | some obligation in obligations})
	same := {obligation | some obligation in obligations; obligation.id == id}
	one := {
		"id": id,
		"value": binding(id, {obligation.value | some obligation in same}),
		"enforce_at": sort({obligation.enforce_at | some obligation in same})[0],
		"from": sort({rule_id | some obligation in same; some rule_id in obligation.from}),
	}
]

binding(id, values) := min(values) if endswith(id, "_max")

binding(id, values) := max(values) if endswith(id, "_min")

binding(id, values) := single(values) if {
	not endswith(id, "_max")
	not endswith(id, "_min")
}

single(values) := [value | some value in values][0] if count(values) == 1

single(values) := [value | some value in values] if count(values) > 1

rank(name) := [position | some position, step in ladder; step == name][0]
