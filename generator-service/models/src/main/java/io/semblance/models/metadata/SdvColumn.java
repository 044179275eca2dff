package io.semblance.models.metadata;

import io.semblance.engine.schema.BooleanFormat;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.schema.SemanticType;
import io.semblance.models.document.DocumentException;
import io.semblance.models.document.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One column of a metadata document of the Synthetic Data Vault. */
final class SdvColumn {

  private static final Map<String, SemanticType> PERSONAL =
      Map.ofEntries(
          Map.entry("name", SemanticType.FULL_NAME),
          Map.entry("first_name", SemanticType.FIRST_NAME),
          Map.entry("last_name", SemanticType.LAST_NAME),
          Map.entry("email", SemanticType.EMAIL),
          Map.entry("phone_number", SemanticType.PHONE),
          Map.entry("address", SemanticType.ADDRESS),
          Map.entry("street_address", SemanticType.ADDRESS),
          Map.entry("city", SemanticType.CITY),
          Map.entry("postcode", SemanticType.POSTCODE),
          Map.entry("zipcode", SemanticType.POSTCODE),
          Map.entry("country", SemanticType.COUNTRY),
          Map.entry("company", SemanticType.COMPANY),
          Map.entry("job", SemanticType.JOB_TITLE),
          Map.entry("iban", SemanticType.IBAN),
          Map.entry("credit_card_number", SemanticType.CREDIT_CARD),
          Map.entry("ssn", SemanticType.NATIONAL_ID),
          Map.entry("ipv4_address", SemanticType.IP_ADDRESS),
          Map.entry("ipv6_address", SemanticType.IP_ADDRESS),
          Map.entry("mac_address", SemanticType.MAC_ADDRESS),
          Map.entry("url", SemanticType.URL),
          Map.entry("user_name", SemanticType.USERNAME),
          Map.entry("license_plate", SemanticType.LICENCE_PLATE));

  private final Fields fields;
  private final Domain inferred;

  SdvColumn(Fields fields, Column column) {
    this.fields = fields;
    this.inferred = column.domain().value();
  }

  /** The domain; what the document does not say of it is as it was inferred. */
  Domain domain() {
    try {
      return switch (fields.text("sdtype")) {
        case "numerical" -> numeric();
        case "categorical" -> levels();
        case "boolean" -> bool();
        case "datetime" -> datetime();
        case "id" -> identifier();
        case "text", "unknown" -> new Domain.FreeText();
        default -> personal(fields.text("sdtype"));
      };
    } catch (SchemaException e) {
      throw new DocumentException(fields.path(), String.valueOf(e.getMessage()));
    }
  }

  private Domain numeric() {
    if (inferred instanceof Domain.Numeric) {
      return inferred;
    }
    boolean whole =
        fields.has("computer_representation")
            ? fields.text("computer_representation").contains("Int")
            : inferred instanceof Domain.Identifier;
    NumericFormat format = whole ? NumericFormat.integer() : NumericFormat.floating();
    return new Domain.Numeric(unsaid(format), Optional.empty());
  }

  private Domain levels() {
    return inferred instanceof Domain.Categorical || inferred instanceof Domain.Ordinal
        ? inferred
        : new Domain.Categorical(Optional.empty(), Optional.empty());
  }

  private Domain bool() {
    if (inferred instanceof Domain.Bool) {
      return inferred;
    }
    if (inferred instanceof Domain.Categorical categorical
        && categorical.levels().filter(levels -> levels.value().size() == 2).isPresent()) {
      List<String> levels = categorical.levels().get().value();
      return new Domain.Bool(unsaid(new BooleanFormat(levels.get(0), levels.get(1))));
    }
    return inferred instanceof Domain.Numeric
        ? new Domain.Bool(unsaid(new BooleanFormat("0", "1")))
        : new Domain.Bool(unsaid(BooleanFormat.lowerCase()));
  }

  private Domain datetime() {
    Optional<Domain.Datetime> known =
        inferred instanceof Domain.Datetime datetime ? Optional.of(datetime) : Optional.empty();
    if (!fields.has("datetime_format")) {
      return known.orElseThrow(
          () -> new DocumentException(fields.path("datetime_format"), "is missing"));
    }
    DatetimeFormat format =
        DatetimeFormat.of(
            StrftimePattern.of(fields.text("datetime_format"), fields.path("datetime_format")));
    boolean same =
        known.filter(d -> d.format().value().pattern().equals(format.pattern())).isPresent();
    return same ? known.get() : new Domain.Datetime(Property.declared(format), Optional.empty());
  }

  private Domain identifier() {
    if (fields.has("regex_format")) {
      return new Domain.Identifier(
          Property.declared(IdentifierForm.of(fields.text("regex_format"))));
    }
    return inferred instanceof Domain.Identifier
        ? inferred
        : new Domain.Identifier(unsaid(IdentifierForm.SEQUENCE));
  }

  /** Personal data of a type that nothing replaces are left out, like free text. */
  private Domain personal(String sdtype) {
    if (fields.has("pii") && !fields.flag("pii")) {
      return levels();
    }
    return Optional.ofNullable(PERSONAL.get(sdtype))
        .<Domain>map(type -> new Domain.PersonalData(Property.declared(type)))
        .orElseGet(Domain.FreeText::new);
  }

  private static <T> Property<T> unsaid(T value) {
    return Property.inferred(value, "the metadata do not say it", 0);
  }
}
