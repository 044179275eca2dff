package io.semblance.engine.schema;

/** What personal data mean, so that a replacement can invent values of the same kind. */
public enum SemanticType {
  FULL_NAME,
  FIRST_NAME,
  LAST_NAME,
  EMAIL,
  PHONE,
  /** A whole postal address, or its street and number. */
  ADDRESS,
  CITY,
  POSTCODE,
  COUNTRY,
  COMPANY,
  JOB_TITLE,
  IBAN,
  CREDIT_CARD,
  /** A number that a state gives to a person: social security, tax, passport. */
  NATIONAL_ID,
  IP_ADDRESS,
  MAC_ADDRESS,
  URL,
  USERNAME,
  LICENCE_PLATE
}
