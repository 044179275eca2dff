package io.semblance.models;

import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.TimeBounds;
import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.engine.synthesis.Synthesizer;
import io.semblance.engine.table.SchemaInference;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A small table with most kinds of column, models fitted to it, and their bytes. */
final class Models {

  static final String CANARY = "Zebedee-4711";

  private static final List<String> JOBS = List.of("clerk", "nurse", "smith");
  private static final List<String> CODES = List.of("c", "n", "s");
  private static final List<String> NAMES =
      List.of("age", "income", "job", "jobcode", "member", "joined", "id", "note");

  private static final Schema DECLARED =
      Schema.of(
          Column.integer("age", 0, 120),
          Column.numeric("income", 2, new Bounds(0, 100_000)),
          Column.categorical("job", JOBS),
          Column.categorical("jobcode", CODES),
          Column.bool("member"),
          Column.datetime("joined", "yyyy-MM-dd", new TimeBounds(0, 1_700_000_000_000_000L)),
          Column.identifier("id", IdentifierForm.TEXT),
          Column.declared("note", new Domain.FreeText()));

  private Models() {}

  static SynthesisModel plain() {
    SchemaInference inference = new SchemaInference(NAMES);
    rows().forEach(inference::addRow);
    Schema schema = inference.infer();
    return new Synthesizer().fit(schema, table(schema));
  }

  /** A model under constraints of two kinds. */
  static SynthesisModel bound() {
    Schema schema =
        DECLARED.withConstraints(
            List.of(Constraint.combinations("job", "jobcode"), Constraint.below("age", "income")));
    return new Synthesizer().fit(schema, table(schema));
  }

  static SynthesisModel privately() {
    return new Synthesizer().fit(DECLARED, table(DECLARED), PrivacyBudget.of(2, 1e-6));
  }

  static byte[] bytes(SynthesisModel model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ModelFile.write(model, out);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  static SynthesisModel read(byte[] bytes) {
    try {
      return ModelFile.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  private static Table table(Schema schema) {
    TableBuilder builder = new TableBuilder(schema);
    rows().forEach(builder::addRow);
    return builder.build();
  }

  /** 600 rows; one of them holds the canary in every column that can hold a text. */
  private static List<List<@Nullable String>> rows() {
    Random random = new Random(5);
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      int job = random.nextInt(3);
      boolean marked = i == 77;
      String income = "%d.%02d".formatted(20_000 + random.nextInt(30_000), random.nextInt(100));
      rows.add(
          Arrays.asList(
              Integer.toString(20 + random.nextInt(50)),
              random.nextInt(5) == 0 ? null : income,
              marked ? CANARY : JOBS.get(job),
              marked ? CANARY : CODES.get(job),
              random.nextBoolean() ? "true" : "false",
              "2020-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(10)),
              CANARY + "-" + i,
              CANARY + " wrote text number " + i + " of " + random.nextLong()));
    }
    return rows;
  }
}
