package io.semblance.engine.table;

import io.semblance.engine.schema.BooleanFormat;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.TimeBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides what a column is from what one pass remembered. */
final class ColumnInference {

  /** Fewer values than this cannot tell an identifier from a coincidence. */
  private static final int ENOUGH_TO_TELL_KEYS = 20;

  private static final List<Long> GRANULARITIES =
      List.of(DatetimeFormat.DAY, 3600 * DatetimeFormat.SECOND, 60 * DatetimeFormat.SECOND);

  private final ColumnProfile profile;

  ColumnInference(ColumnProfile profile) {
    this.profile = profile;
  }

  Column infer() {
    Property<Domain> domain = domain();
    SensitivityGuess sensitivity = SensitivityGuess.of(profile, domain.value());
    return new Column(
        profile.name, domain, nullable(), sensitivity.category(), sensitivity.quasiIdentifier());
  }

  private Property<Domain> domain() {
    if (profile.present() == 0) {
      return inferred(
          new Domain.Categorical(Optional.empty(), Optional.empty()), "no row has a value", 0);
    }
    Optional<Property<Domain>> identifier = identifier();
    if (identifier.isPresent()) {
      return identifier.get();
    }
    if (profile.numbers == profile.present() && profile.leadingZeros == 0) {
      return numeric();
    }
    if (!profile.datetimeFormats.isEmpty()) {
      return datetime();
    }
    return ofText();
  }

  private Property<Boolean> nullable() {
    long absent = profile.missing + profile.nan;
    return absent > 0
        ? Property.inferred(true, absent + " of " + profile.rows + " values are missing", 1)
        : Property.inferred(
            false, "none of " + profile.rows + " values is missing", support(profile.rows));
  }

  private Optional<Property<Domain>> identifier() {
    long present = profile.present();
    if (profile.uuids == present) {
      return Optional.of(
          inferred(new Domain.Identifier(IdentifierForm.UUID), "every value is a UUID", .99));
    }
    if (profile.emails == present) {
      return Optional.of(
          inferred(
              new Domain.Identifier(IdentifierForm.TEXT), "every value is an e-mail address", .99));
    }
    boolean named = SensitivityGuess.isNamedAsKey(profile.name);
    if (profile.distinctShare() < 1 || (present < ENOUGH_TO_TELL_KEYS && !named)) {
      return Optional.empty();
    }
    boolean integers = profile.numbers == present && profile.maxDecimals == 0 && !profile.exponents;
    boolean consecutive = integers && profile.max - profile.min + 1 == present;
    if (integers && (named || consecutive || profile.inexact > 0)) {
      String reason = "whole numbers, all different" + (consecutive ? " and consecutive" : "");
      IdentifierForm form =
          profile.leadingZeros == 0 ? IdentifierForm.SEQUENCE : IdentifierForm.TEXT;
      return Optional.of(inferred(new Domain.Identifier(form), reason, named ? .95 : .8));
    }
    boolean text = profile.numbers < present && profile.datetimeFormats.isEmpty();
    if (text && (named || profile.words == present)) {
      return Optional.of(
          inferred(
              new Domain.Identifier(IdentifierForm.TEXT),
              "single words, all different",
              named ? .95 : .75));
    }
    return Optional.empty();
  }

  private Property<Domain> numeric() {
    if (profile.inexact > 0) {
      return inferred(
          new Domain.FreeText(), "whole numbers of 2^53 or more are not held exactly", .6);
    }
    boolean floating = profile.exponents || profile.maxDecimals > NumericFormat.MAX_DECIMALS;
    int decimals = floating ? NumericFormat.FLOATING : profile.maxDecimals;
    boolean padded = decimals > 0 && profile.minDecimals == decimals;
    String written = floating ? "floating-point numbers" : decimals + " decimals at most";
    double confidence = support(profile.present());
    NumericFormat format = new NumericFormat(decimals, padded);
    Bounds bounds = new Bounds(profile.min, profile.max);
    return inferred(
        new Domain.Numeric(
            Property.inferred(format, written, confidence),
            Optional.of(Property.inferred(bounds, "smallest and greatest value seen", confidence))),
        "all " + profile.present() + " values are numbers, " + written,
        confidence);
  }

  private Property<Domain> datetime() {
    DatetimeFormat format = profile.datetimeFormats.get(0);
    boolean ambiguous = profile.datetimeFormats.size() > 1;
    double confidence = ambiguous ? .5 : support(profile.present());
    String reason =
        "all "
            + profile.present()
            + " values read as "
            + format.pattern()
            + (ambiguous ? ", and as " + profile.datetimeFormats.get(1).pattern() : "");
    for (long granularity : GRANULARITIES) {
      if (granularity > format.granularityMicros() && profile.commonMicros % granularity == 0) {
        format = format.withGranularity(granularity);
        break;
      }
    }
    TimeBounds bounds = new TimeBounds(profile.minMicros, profile.maxMicros);
    return inferred(
        new Domain.Datetime(
            Property.inferred(format, reason, confidence),
            Optional.of(Property.inferred(bounds, "earliest and latest value seen", confidence))),
        reason,
        confidence);
  }

  private Property<Domain> ofText() {
    Optional<Property<Domain>> bool = bool();
    if (bool.isPresent()) {
      return bool.get();
    }
    double share = profile.distinctShare();
    double meanLength = (double) profile.characters / profile.present();
    if (profile.present() >= ENOUGH_TO_TELL_KEYS && share > (meanLength > 40 ? .5 : .95)) {
      return inferred(new Domain.FreeText(), "nearly every value is another text", .8);
    }
    if (profile.levelsOverflowed) {
      return inferred(
          new Domain.Categorical(Optional.empty(), Optional.empty()),
          "text of more than " + profile.options.maxLevels() + " levels",
          .6);
    }
    List<String> levels = new ArrayList<>(profile.levels.keySet());
    Optional<List<String>> scale = LevelScale.order(levels);
    if (scale.isPresent()) {
      String reason = levels.size() + " levels, most of which begin with a number";
      return inferred(
          new Domain.Ordinal(Property.inferred(scale.get(), reason, .6), Optional.empty()),
          reason,
          .6);
    }
    levels.sort(null);
    double confidence = support(profile.present());
    return inferred(
        new Domain.Categorical(
            Optional.of(Property.inferred(levels, "the distinct values seen", confidence)),
            Optional.empty()),
        "text of " + levels.size() + " levels",
        confidence);
  }

  private Optional<Property<Domain>> bool() {
    if (profile.levelsOverflowed || profile.levels.size() > 2) {
      return Optional.empty();
    }
    for (BooleanFormat format :
        List.of(
            BooleanFormat.lowerCase(),
            new BooleanFormat("False", "True"),
            new BooleanFormat("FALSE", "TRUE"))) {
      if (List.of(format.falseText(), format.trueText()).containsAll(profile.levels.keySet())) {
        String reason = "every value is " + format.trueText() + " or " + format.falseText();
        double confidence = support(profile.present());
        return Optional.of(
            inferred(
                new Domain.Bool(Property.inferred(format, reason, confidence)),
                reason.toLowerCase(Locale.ROOT),
                confidence));
      }
    }
    return Optional.empty();
  }

  private static Property<Domain> inferred(Domain domain, String reason, double confidence) {
    return Property.inferred(domain, reason, confidence);
  }

  /** More values seen, more confidence: n / (n + 5), never 1. */
  private static double support(long values) {
    return Math.min(.99, values / (values + 5.0));
  }
}
