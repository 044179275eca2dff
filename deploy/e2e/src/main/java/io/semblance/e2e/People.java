package io.semblance.e2e;

import java.util.function.UnaryOperator;

/**
 * One account for each role. Ada files requests and is a steward too, so that she could approve her
 * own release if policy let her.
 */
record People(
    Account scientist,
    Account steward,
    Account privacyOfficer,
    Account policyAdmin,
    Account dataUser,
    Account withoutRole,
    Account nobody) {

  /**
   * @param tokens gives the bearer token of a user name
   */
  static People withTokens(UnaryOperator<String> tokens) {
    return new People(
        account("ada", tokens),
        account("sam", tokens),
        account("pia", tokens),
        account("paul", tokens),
        account("uma", tokens),
        account("nora", tokens),
        Account.nobody());
  }

  private static Account account(String name, UnaryOperator<String> tokens) {
    return Account.of(name, () -> tokens.apply(name));
  }
}
