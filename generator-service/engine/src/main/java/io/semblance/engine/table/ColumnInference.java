package io.semblance.engine.table;

import io.semblance.engine.schema.BooleanFormat;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides what a column is from what one pass remembered. */
final class ColumnInference {

  /** Fewer values than this cannot tell an identifier from a coincidence. */
  private static final int ENOUGH_TO_TELL_KEYS = 20;

  /** In full words one of the two is enough to tell, in letters both must occur. */
  private static final List<BooleanFormat> BOOLEANS =
      List.of(
          BooleanFormat.lowerCase(),
          new BooleanFormat("False", "True"),
          new BooleanFormat("FALSE", "TRUE"),
          new BooleanFormat("no", "yes"),
          new BooleanFormat("No", "Yes"),
          new BooleanFormat("NO", "YES"),
          new BooleanFormat("n", "y"),
          new BooleanFormat("N", "Y"),
          new BooleanFormat("f", "t"),
          new BooleanFormat("F", "T"),
          new BooleanFormat("off", "on"));

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
    return personalData()
        .or(this::identifier)
        .or(this::numeric)
        .or(this::datetime)
        .or(this::duration)
        .or(this::bool)
        .orElseGet(this::ofText);
  }

  private Optional<Property<Domain>> personalData() {
    return new SemanticGuess(profile)
        .guess()
        .map(type -> inferred(new Domain.PersonalData(type), type.reason(), type.confidence()));
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
    if (profile.uuids == profile.examined) {
      return Optional.of(identifier(IdentifierForm.UUID, "every value is a UUID", .99));
    }
    boolean named = SensitivityGuess.isNamedAsKey(profile.name);
    if (profile.distinctShare() < 1 || (present < ENOUGH_TO_TELL_KEYS && !named)) {
      return Optional.empty();
    }
    boolean integers = profile.numbers == present && profile.maxDecimals == 0 && !profile.exponents;
    boolean consecutive = integers && profile.max - profile.min + 1 == present;
    if (integers && (named || consecutive || profile.inexact > 0)) {
      String reason = "whole numbers, all different" + (consecutive ? " and consecutive" : "");
      IdentifierForm form = profile.leadingZeros == 0 ? IdentifierForm.SEQUENCE : form();
      return Optional.of(identifier(form, reason, named ? .95 : .8));
    }
    boolean text =
        (profile.numbers < present || profile.leadingZeros > 0) && profile.dates.isEmpty();
    boolean timed = !profile.durations.isEmpty() && !named;
    return text && !timed && (named || profile.words == present)
        ? Optional.of(identifier(form(), "single words, all different", named ? .95 : .75))
        : Optional.empty();
  }

  /** The shape that all values share, where enough of them do for it to be nobody's own. */
  private IdentifierForm form() {
    return profile.present() < ENOUGH_TO_TELL_KEYS
        ? IdentifierForm.TEXT
        : profile.shape.pattern().map(ColumnInference::pattern).orElse(IdentifierForm.TEXT);
  }

  private static IdentifierForm pattern(String learnt) {
    try {
      return IdentifierForm.of(learnt);
    } catch (SchemaException e) {
      return IdentifierForm.TEXT;
    }
  }

  private static Property<Domain> identifier(IdentifierForm form, String why, double confidence) {
    return inferred(
        new Domain.Identifier(Property.inferred(form, "the shape of its values", confidence)),
        why,
        confidence);
  }

  private Optional<Property<Domain>> numeric() {
    boolean dates = profile.dates.isCompact() && SensitivityGuess.isNamedAsDate(profile.name);
    if (profile.numbers < profile.present() || profile.leadingZeros > 0 || dates) {
      return Optional.empty();
    }
    if (profile.inexact > 0) {
      return Optional.of(
          inferred(
              new Domain.FreeText(), "whole numbers of 2^53 or more are not held exactly", .6));
    }
    boolean floating = profile.exponents || profile.maxDecimals > NumericFormat.MAX_DECIMALS;
    int decimals = floating ? NumericFormat.FLOATING : profile.maxDecimals;
    boolean padded = decimals > 0 && profile.minDecimals == decimals;
    long step = floating || profile.distinct() < ENOUGH_TO_TELL_KEYS ? 1 : profile.step();
    String written =
        (floating ? "floating-point numbers" : decimals + " decimals at most")
            + (step > 1 ? ", in steps of " + step + " units of the last" : "");
    return Optional.of(
        numeric(
            new NumericFormat(decimals, padded).withStep(step),
            new Bounds(profile.min, profile.max),
            "all " + profile.present() + " values are numbers, " + written));
  }

  private Property<Domain> numeric(NumericFormat format, Bounds bounds, String reason) {
    double confidence = support(profile.present());
    return inferred(
        new Domain.Numeric(
            Property.inferred(format, reason, confidence),
            Optional.of(Property.inferred(bounds, "smallest and greatest value seen", confidence))),
        reason,
        confidence);
  }

  private Optional<Property<Domain>> datetime() {
    boolean numbers = profile.dates.isCompact() && profile.numbers > 0;
    if (profile.dates.isEmpty() || (numbers && !SensitivityGuess.isNamedAsDate(profile.name))) {
      return Optional.empty();
    }
    DatetimeFormat format = profile.dates.format();
    Optional<DatetimeFormat> other = profile.dates.otherReading();
    double confidence = other.isPresent() ? .5 : support(profile.present());
    String reason =
        "all "
            + profile.present()
            + " values read as "
            + format.pattern()
            + other.map(reading -> ", and as " + reading.pattern()).orElse("");
    return Optional.of(
        inferred(
            new Domain.Datetime(
                Property.inferred(format, reason, confidence),
                Optional.of(
                    Property.inferred(
                        profile.dates.bounds(), "earliest and latest value seen", confidence))),
            reason,
            confidence));
  }

  private Optional<Property<Domain>> duration() {
    if (profile.durations.isEmpty()) {
      return Optional.empty();
    }
    NumericFormat format = profile.durations.format();
    String reason =
        "all " + profile.present() + " values are durations, as " + format.notation().text();
    return Optional.of(numeric(format, profile.durations.bounds(), reason));
  }

  private Property<Domain> ofText() {
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
      String reason = levels.size() + " levels that have an order";
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
    Set<String> levels = profile.levels.keySet();
    for (BooleanFormat format : BOOLEANS) {
      boolean spelt = format.trueText().length() > 2;
      if ((spelt && Set.of(format.falseText(), format.trueText()).containsAll(levels))
          || levels.equals(Set.of(format.falseText(), format.trueText()))) {
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
