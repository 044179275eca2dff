package io.semblance.generator;

import java.util.Set;

/** The realm roles that this service knows. */
public final class Roles {

  public static final String DATA_STEWARD = "data_steward";
  public static final String DATA_SCIENTIST = "data_scientist";
  public static final String PRIVACY_OFFICER = "privacy_officer";
  public static final String POLICY_SERVICE = "policy_service";
  public static final String CATALOG_SERVICE = "catalog_service";

  static final Set<String> PEOPLE =
      Set.of(DATA_STEWARD, DATA_SCIENTIST, PRIVACY_OFFICER, "policy_admin", "data_user");

  private Roles() {}
}
