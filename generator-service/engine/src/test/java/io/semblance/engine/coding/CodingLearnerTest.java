package io.semblance.engine.coding;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodingLearnerTest {

  private static final int PROTECTED = 5;

  @Test
  void spikesGetBinsOfTheirOwn() {
    double[] values = new Random(1).doubles(1000, 1, 100).toArray();
    Arrays.fill(values, 0, 300, 0.0);
    Arrays.fill(values, 300, 400, 99999.0);

    BinCoding bins = bins(values);

    assertThat(bins.number(bins.codeOf(0), .5)).isZero();
    assertThat(bins.number(bins.codeOf(99999), .5)).isEqualTo(99999);
    assertThat(bins.codeOf(0)).isNotEqualTo(bins.codeOf(1.01));
  }

  @Test
  void noSampleIsTheValueOfAFewRows() {
    double[] values = new Random(2).ints(2000, 0, 50).asDoubleStream().toArray();
    values[7] = 123456;
    values[8] = 77.25;

    BinCoding bins = bins(values);

    for (int code = 0; code < bins.levels(); code++) {
      for (double share = 0; share < 1; share += .001) {
        assertThat(bins.number(code, share)).isNotIn(123456.0, 77.25);
      }
    }
  }

  @Test
  void decodedValuesBelongToTheirBin() {
    double[] values = new Random(3).doubles(5000, -50, 50).map(x -> x * x * x).toArray();
    BinCoding bins = bins(values);

    for (int code = 1; code < bins.levels() - 1; code++) {
      for (double share : new double[] {.1, .5, .9}) {
        assertThat(bins.codeOf(bins.number(code, share))).isBetween(code - 1, code + 1);
      }
    }
  }

  @Test
  void hugeNumbersStayFinite() {
    BinCoding bins = bins(new double[] {1e308, -1e308, 1e308, 0, 3, 4, 5, 6, 7, 8, 1e-308});

    for (int code = 0; code < bins.levels(); code++) {
      assertThat(bins.number(code, .3)).isFinite();
      assertThat(bins.number(code, .999)).isFinite();
    }
  }

  @Test
  void rareLevelsAreLearntOnlyWhereTheyAreDeclared() {
    List<String> levels = List.of("common", "rare");
    int[] codes = new int[100];
    codes[0] = 1;
    ColumnValues values = new ColumnValues.Levels(codes, levels);
    Schema declared = Schema.of(Column.categorical("c", levels));
    Column column = Column.categorical("c", levels);
    Schema inferred =
        Schema.of(
            column.withDomain(
                Property.inferred(
                    new Domain.Categorical(
                        Optional.of(Property.inferred(levels, "seen", 1)), Optional.empty()),
                    "text",
                    1)));

    TableCoding ofDeclared = learn(declared, values);
    TableCoding ofInferred = learn(inferred, values);

    assertThat(ofDeclared.coding(0).orElseThrow().levels()).isEqualTo(2);
    assertThat(ofInferred.coding(0).orElseThrow().levels()).isEqualTo(1);
    assertThat(((Domain.Categorical) ofInferred.schema().column(0).domain().value()).levels())
        .hasValueSatisfying(known -> assertThat(known.value()).containsExactly("common"));
  }

  @Test
  void columnsMissingTogetherShareAMask() {
    double[] height = new Random(4).doubles(1000, 1, 2).toArray();
    double[] weight = new Random(5).doubles(1000, 40, 90).toArray();
    double[] other = new Random(6).doubles(1000, 0, 1).toArray();
    for (int row = 0; row < 100; row++) {
      height[row] = Double.NaN;
      weight[row] = Double.NaN;
      other[row + 50] = Double.NaN;
    }

    TableCoding coding =
        learn(
            Schema.of(free("height"), free("weight"), free("other")),
            new ColumnValues.Numbers(height),
            new ColumnValues.Numbers(weight),
            new ColumnValues.Numbers(other));

    assertThat(coding.maskVariable(0)).isEqualTo(coding.maskVariable(1)).isNotNegative();
    assertThat(coding.maskVariable(2)).isNotEqualTo(coding.maskVariable(0)).isNotNegative();
    assertThat(coding.variables()).isEqualTo(5);
  }

  @Test
  void descriptionsFollowFromTheirCodes() {
    Random random = new Random(7);
    int[] codes = random.ints(1000, 0, 4).toArray();
    int[] descriptions = Arrays.stream(codes).map(code -> new int[] {2, 0, 1, 2}[code]).toArray();
    int[] noise = random.ints(1000, 0, 3).toArray();
    Schema schema =
        Schema.of(
            Column.categorical("code", List.of("a", "b", "c", "d")),
            Column.categorical("description", List.of("x", "y", "z")),
            Column.categorical("noise", List.of("p", "q", "r")));
    Table table =
        new Table(
            schema,
            1000,
            List.of(
                new ColumnValues.Levels(codes, List.of("a", "b", "c", "d")),
                new ColumnValues.Levels(descriptions, List.of("x", "y", "z")),
                new ColumnValues.Levels(noise, List.of("p", "q", "r"))));
    TableCoding coding = new CodingLearner(40, PROTECTED).learn(schema, table);

    List<Dependency> found = new DependencyFinder(coding.encode(table), coding).find();

    assertThat(found)
        .singleElement()
        .satisfies(
            dependency -> {
              assertThat(dependency.child()).isEqualTo(coding.valueVariable(1));
              assertThat(dependency.parent()).isEqualTo(coding.valueVariable(0));
              assertThat(dependency.follow(codes)).isEqualTo(descriptions);
            });
  }

  private static Column free(String name) {
    return Column.declared(
        name, new Domain.Numeric(Property.declared(NumericFormat.floating()), Optional.empty()));
  }

  private static BinCoding bins(double[] values) {
    return (BinCoding)
        learn(Schema.of(free("x")), new ColumnValues.Numbers(values)).coding(0).orElseThrow();
  }

  private static TableCoding learn(Schema schema, ColumnValues... values) {
    Table table = new Table(schema, values[0].size(), new ArrayList<>(Arrays.asList(values)));
    return new CodingLearner(40, PROTECTED).learn(schema, table);
  }
}
