package io.semblance.policy;

/** The realm roles that may call this service. */
public final class Roles {

  /** Reviews releases, reads decisions and the ledger. */
  public static final String DATA_STEWARD = "data_steward";

  /** Reviews releases, reads decisions and the ledger. */
  public static final String PRIVACY_OFFICER = "privacy_officer";

  /** Reads and changes the policy. */
  public static final String POLICY_ADMIN = "policy_admin";

  /** Asks for decisions, reserves and commits budget. */
  public static final String GENERATOR_SERVICE = "generator_service";

  /** Asks for decisions. */
  public static final String CATALOG_SERVICE = "catalog_service";

  /** Fetches the bundle. */
  public static final String OPA_AGENT = "opa_agent";

  private Roles() {}
}
