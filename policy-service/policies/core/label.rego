# METADATA
# title: What is said of the data wherever it is shown
package semblance.packs.core.label

import data.semblance.packs.core.risk

text := {
	"headline": headline,
	"statements": [statement | some statement in statements],
	"permitted_purposes": permitted,
	"prohibited_uses": data.core.use.prohibited.value,
}

headline := sprintf("Synthetic %sdata: %s", [
	sector_words,
	data.core.label.category_words[input.request.category],
])

default sector_words := ""

sector_words := sprintf("%s ", [replace(input.request.sector, "_", " ")]) if input.request.sector != "other"

permitted := [purpose |
	purpose := input.request.intended_use.purpose
	not purpose in data.core.use.prohibited.value
]

statements contains data.core.label.always

statements contains sprintf(data.core.label.under_budget, [input.privacy.epsilon, input.privacy.delta]) if {
	input.privacy.claimed
}

statements contains data.core.label.without_budget if {
	not input.privacy.claimed
	input.source.personal_data
}

statements contains data.core.label.people if input.source.personal_data

statements contains data.core.label.children if input.source.subjects == "children"

statements contains data.core.label.conditioned if object.get(input.request, "conditioned", false)

statements contains data.core.label.test_fixture if {
	input.request.intended_use.purpose in data.core.quality.advice_only_purposes
}

# METADATA
# title: The moment from which the release must not be served
expires_at := time.format(time.parse_rfc3339_ns(input.context.now) + (valid_days * day_ns))

valid_days := data.core.label.valid_days[risk.tier]

day_ns := 86400000000000
