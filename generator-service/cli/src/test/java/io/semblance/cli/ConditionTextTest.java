package io.semblance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.schema.Condition;
import io.semblance.engine.synthesis.Conditions;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTextTest {

  @Test
  void readsEveryForm() {
    assertThat(read("sex = Female")).isEqualTo(Condition.is("sex", "Female"));
    assertThat(read("age>=30")).isEqualTo(Condition.atLeast("age", "30"));
    assertThat(read("age > 30")).isEqualTo(Condition.above("age", "30"));
    assertThat(read("seen <= 2020-02-29")).isEqualTo(Condition.atMost("seen", "2020-02-29"));
    assertThat(read("age<30")).isEqualTo(Condition.below("age", "30"));
    assertThat(read("pay is missing")).isEqualTo(Condition.missing("pay"));
    assertThat(read("pay is present")).isEqualTo(Condition.present("pay"));
    assertThat(read("job in a, b")).isEqualTo(Condition.in("job", List.of("a", "b")));
    assertThat(read("job in (a, \"b, c\")")).isEqualTo(Condition.in("job", List.of("a", "b, c")));
  }

  @Test
  void takesNamesAndValuesThatHoldSigns() {
    assertThat(read("income>50K = 1")).isEqualTo(Condition.is("income>50K", "1"));
    assertThat(read("\"income >50K\"=1")).isEqualTo(Condition.is("income >50K", "1"));
    assertThat(read("capital gain >= 5")).isEqualTo(Condition.atLeast("capital gain", "5"));
    assertThat(read("income = >50K")).isEqualTo(Condition.is("income", ">50K"));
    assertThat(read("note = \"\"")).isEqualTo(Condition.is("note", ""));
    assertThat(read("note = \"say \"\"a\"\"\"")).isEqualTo(Condition.is("note", "say \"a\""));
  }

  @Test
  void refusesWhatIsNoCondition() {
    for (String text : List.of("", "age", "= 3", "pay is gone", "job in \"a")) {
      assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Condition read(String text) {
    return ConditionText.add(text, Conditions.none()).all().get(0);
  }
}
