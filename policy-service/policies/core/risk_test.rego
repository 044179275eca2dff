package semblance.packs.core.risk_test

import data.semblance.packs.core.fixtures_test as given
import data.semblance.packs.core.risk

test_personal_data_is_at_least_limited if {
	facts := given.with_fact(given.fuel_economy, "/source/personal_data", true)
	risk.tier == "limited" with input as facts
	risk.band == "limited" with input as facts
}

test_floors_lift_to_high[note] if {
	some note, change in {
		"special category": {"path": "/source/sensitivity", "value": "special_category"},
		"children": {"path": "/source/subjects", "value": "children"},
		"consequential": {"path": "/request/intended_use/consequential_decisions", "value": true},
	}
	risk.tier == "high" with input as given.with_fact(given.fuel_economy, change.path, change.value)
}

test_public_and_personal_is_high if {
	facts := given.with_fact(given.with_fact(given.fuel_economy, "/source/personal_data", true), "/request/release_scope", "public")
	risk.tier == "high" with input as facts
	risk.band == "public" with input as facts
}

test_a_floor_never_lowers if {
	risk.assessment.tier == "high" with input as given.students
	risk.assessment.score > 50 with input as given.students
}

test_every_driver_keeps_to_its_maximum if {
	assessment := risk.assessment with input as given.students
	every driver in assessment.drivers {
		driver.points <= driver.max
		driver.points >= 0
	}
}

test_the_score_alone_reaches_limited_and_high if {
	financial := given.with_fact(given.fuel_economy, "/source/sensitivity", "financial")
	partner := given.with_fact(financial, "/request/release_scope", "partner")
	risk.tier == "limited" with input as partner
	risk.band == "limited_external" with input as partner
	trained := given.with_fact(given.with_fact(partner, "/request/intended_use/purpose", "model_training"), "/source/subjects", "patients")
	public := given.with_fact(trained, "/request/release_scope", "public")
	risk.tier == "high" with input as public
}

test_small_and_large_populations_weigh_more if {
	points(given.with_fact(given.students, "/source/rows_declared", 999), "subjects") == 10
	points(given.with_fact(given.students, "/source/rows_declared", 200000), "scale") == 2
	points(given.with_fact(given.students, "/source/rows_declared", 2000000), "scale") == 4
	points(given.with_fact(given.students, "/source/rows_declared", null), "scale") == 0
}

test_free_text_and_many_quasi_identifiers_can_be_linked if {
	points(given.with_fact(given.students, "/source/columns/free_text", 1), "linkability") == 8
	points(given.with_fact(given.students, "/source/columns/quasi_identifiers", 11), "linkability") == 8
	points(given.with_fact(given.students, "/source/columns/quasi_identifiers", 2), "linkability") == 1
	points(given.fuel_economy, "linkability") == 0
}

points(facts, factor) := [driver.points | some driver in drivers; driver.factor == factor][0] if {
	drivers := risk.drivers with input as facts
}
