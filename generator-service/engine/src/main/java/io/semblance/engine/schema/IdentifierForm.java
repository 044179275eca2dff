package io.semblance.engine.schema;

import java.util.Locale;

/** What the synthetic values of an identifier look like; real ones are neither learnt nor held. */
public sealed interface IdentifierForm permits IdentifierForm.Plain, IdentifierPattern {

  /** 1, 2, 3, … */
  IdentifierForm SEQUENCE = Plain.SEQUENCE;

  /** A random UUID. */
  IdentifierForm UUID = Plain.UUID;

  /** The column's name and a running number. */
  IdentifierForm TEXT = Plain.TEXT;

  /** The form in documents: {@code sequence}, {@code uuid}, {@code text} or a pattern. */
  String text();

  /**
   * The form that a text names.
   *
   * @throws SchemaException where it is neither a word for a form nor a pattern
   */
  static IdentifierForm of(String text) {
    for (Plain form : Plain.values()) {
      if (form.text().equals(text)) {
        return form;
      }
    }
    return IdentifierPattern.of(text);
  }

  /** The forms without a pattern. */
  enum Plain implements IdentifierForm {
    SEQUENCE,
    UUID,
    TEXT;

    @Override
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
