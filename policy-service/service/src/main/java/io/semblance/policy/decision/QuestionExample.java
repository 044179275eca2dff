package io.semblance.policy.decision;

/** The question that the OpenAPI document shows; a test asks it. */
public final class QuestionExample {

  /** Test data of a harmless table, for a software team of the organisation. */
  public static final String HARMLESS =
      """
      {
        "decision_point": "request",
        "input": {
          "subject": "0b0f4dd6-7a63-4a0e-9d5b-0a2a3b6b0c11",
          "requester": {"sub": "5f1c2a", "roles": ["data_scientist"]},
          "request": {
            "id": "0b0f4dd6-7a63-4a0e-9d5b-0a2a3b6b0c11",
            "category": "replica",
            "sector": "transport",
            "intended_use": {
              "purpose": "software_testing",
              "description": "Test data for the import screen of the fleet application",
              "consequential_decisions": false
            },
            "release_scope": "internal_org",
            "rows": 1000,
            "formats": ["csv"],
            "seeded": false,
            "preset": "balanced",
            "conditioned": false,
            "hybrid": false
          },
          "source": {
            "id": "hmac-sha256:2f1d0c",
            "name": "fuel-economy",
            "sensitivity": "none",
            "subjects": "none",
            "personal_data": false,
            "rows_declared": 1108,
            "columns": {
              "total": 28,
              "direct_identifiers": 0,
              "quasi_identifiers": 0,
              "sensitive": 0,
              "free_text": 0
            },
            "domain_declared": false,
            "lawful_basis": null
          },
          "privacy": {
            "claimed": false,
            "epsilon": null,
            "delta": null,
            "rho": null,
            "unit": "row",
            "neighbouring": "add_remove",
            "accountant": "zcdp",
            "noise": "discrete_gaussian"
          }
        }
      }
      """;

  private QuestionExample() {}
}
