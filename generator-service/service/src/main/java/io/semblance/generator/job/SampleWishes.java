package io.semblance.generator.job;

import io.semblance.engine.schema.Condition;
import io.semblance.engine.synthesis.Conditions;
import io.semblance.engine.synthesis.SampleOptions;
import io.semblance.generator.request.Filing;
import io.semblance.generator.request.LevelShares;
import io.semblance.generator.request.RowCondition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a data team wants of the rows that are drawn, in the words of the engine. */
final class SampleWishes {

  private SampleWishes() {}

  static SampleOptions of(Filing filing) {
    Conditions conditions = Conditions.none();
    for (RowCondition condition : filing.conditions()) {
      conditions = conditions.and(condition(condition));
    }
    SampleOptions options = SampleOptions.withDefaults().where(conditions);
    LevelShares balance = filing.balance();
    return balance == null ? options : options.balanced(balance.column(), balance.shares());
  }

  private static Condition condition(RowCondition wish) {
    List<String> values = wish.in();
    if (values != null) {
      return Condition.in(wish.column(), values);
    }
    Boolean missing = wish.missing();
    if (missing != null) {
      return missing ? Condition.missing(wish.column()) : Condition.present(wish.column());
    }
    return new Condition.Between(
        wish.column(), limit(wish.atLeast(), wish.above()), limit(wish.atMost(), wish.below()));
  }

  private static Optional<Condition.Limit> limit(
      @Nullable String included, @Nullable String excluded) {
    return Optional.ofNullable(included)
        .map(value -> new Condition.Limit(value, true))
        .or(() -> Optional.ofNullable(excluded).map(value -> new Condition.Limit(value, false)));
  }
}
