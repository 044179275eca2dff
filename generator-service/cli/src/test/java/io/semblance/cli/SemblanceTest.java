package io.semblance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.cli.Program.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SemblanceTest {

  @TempDir Path folder = Path.of("");
  private Program program = new Program(Path.of(""));

  @BeforeEach
  void enterFolder() {
    program = new Program(folder);
  }

  @Test
  void inspectTellsTypesWithReasons() throws IOException {
    Ending ending = program.run("inspect", program.people());

    assertThat(ending.code()).isZero();
    assertThat(ending.out()).contains("400 rows, 3 columns", "integer", "2 levels: clerk, nurse");
  }

  @Test
  void inspectedSchemaIsTaken() throws IOException {
    String table = program.people();
    String schema = program.file("schema.json");

    assertThat(program.run("inspect", table, "-o", schema).code()).isZero();
    Ending ending =
        program.run(
            "synthesize",
            table,
            "-o",
            program.file("fake.csv"),
            "--rows",
            "10",
            "--schema",
            schema);

    assertThat(ending.err()).isEmpty();
    assertThat(program.lines("fake.csv")).hasSize(11).startsWith("age,job,pay");
  }

  @Test
  void seedGivesTheSameFileWhateverTheThreads() throws IOException {
    String table = program.people();
    for (String threads : List.of("1", "2")) {
      synthesize(table, threads + ".csv", "--rows", "20000", "--seed", "5", "--threads", threads);
    }
    synthesize(table, "other.csv", "--rows", "20000", "--seed", "6");

    assertThat(program.lines("1.csv")).isEqualTo(program.lines("2.csv"));
    assertThat(program.lines("1.csv")).isNotEqualTo(program.lines("other.csv"));
  }

  @Test
  void sampleOfModelFileIsWhatSynthesizeGives() throws IOException {
    String table = program.people();
    String model = program.file("people.model");
    synthesize(table, "direct.csv", "--rows", "50", "--seed", "5");

    assertThat(program.run("fit", table, "-o", model).code()).isZero();
    program.run("sample", model, "-o", program.file("kept.csv"), "--rows", "50", "--seed", "5");

    assertThat(program.lines("kept.csv")).isEqualTo(program.lines("direct.csv"));
  }

  @Test
  void everyRowSatisfiesWhere() throws IOException {
    synthesize(
        program.people(),
        "old.csv",
        "--rows",
        "200",
        "--where",
        "age >= 60",
        "--where",
        "job=nurse");

    assertThat(program.lines("old.csv").stream().skip(1))
        .hasSize(200)
        .allMatch(row -> row.matches("6[0-9],nurse,\\d+"));
  }

  @Test
  void everyFormatIsReadBack() throws IOException {
    String table = program.people();
    for (String name : List.of("a.csv", "a.csv.gz", "a.parquet")) {
      synthesize(table, name, "--rows", "30", "--seed", "1");

      assertThat(program.run("inspect", program.file(name)).out()).contains("30 rows, 3 columns");
    }
  }

  @Test
  void privateFitTellsWhatItSpentAndThatThereIsNoLedger() throws IOException {
    String table = program.people();
    String report = program.file("report.json");

    Ending ending =
        synthesize(
            table,
            "fake.csv",
            "--rows",
            "10",
            "--epsilon",
            "1",
            "--delta",
            "1e-6",
            "--schema",
            program.declared(),
            "--report",
            report);

    assertThat(ending.err()).contains("no ledger");
    assertThat(Files.readString(Path.of(report)))
        .contains("\"private\" : true", "\"epsilon\"", "\"ledger\"")
        .doesNotContain("fitted_rows", "unreadable");
  }

  @Test
  void undeclaredColumnsAreRefusedUnderBudget() throws IOException {
    Ending ending =
        program.run(
            "synthesize",
            program.people(),
            "-o",
            program.file("fake.csv"),
            "--rows",
            "10",
            "--epsilon",
            "1",
            "--delta",
            "1e-6");

    assertThat(ending.code()).isEqualTo(4);
    assertThat(ending.err()).contains("age: type, format, bounds", "job: type, levels", "inspect");
    assertThat(program.files()).containsExactly("people.csv");
  }

  @Test
  void domainDeclaresCodes() throws IOException {
    String table = program.write("coded.csv", "a,b\n" + "0,60\n1,3\n2,59\n".repeat(50));
    String domain = program.write("domain.json", "{\"a\": 3, \"b\": 61}");

    Ending ending =
        synthesize(
            table,
            "fake.csv",
            "--rows",
            "99",
            "--domain",
            domain,
            "--epsilon",
            "3",
            "--delta",
            "1e-3");

    assertThat(ending.code()).isZero();
    assertThat(program.lines("fake.csv").stream().skip(1))
        .allMatch(r -> r.matches("[0-2],\\d{1,2}"));
  }

  @Test
  void personalDataIsInvented() throws IOException {
    StringBuilder csv = new StringBuilder("email,age\n");
    for (int i = 0; i < 300; i++) {
      csv.append("real").append(i).append("@bank.test,").append(20 + i % 40).append('\n');
    }
    String table = program.write("mail.csv", csv.toString());

    for (String name : List.of("a.csv", "b.csv", "c.parquet")) {
      synthesize(table, name, "--rows", "100", "--seed", "3", "--locale", "de");
    }

    assertThat(program.lines("a.csv")).isEqualTo(program.lines("b.csv")).hasSize(101);
    assertThat(program.lines("a.csv").stream().skip(1))
        .allMatch(row -> row.matches("[a-z0-9.]+@example\\.(com|net|org),\\d+"));
    assertThat(program.run("inspect", program.file("c.parquet")).out()).contains("100 rows");
  }

  @Test
  void evaluateComparesTwoTables() throws IOException {
    String table = program.people();
    synthesize(table, "fake.csv", "--rows", "400", "--seed", "2");

    Ending ending =
        program.run(
            "evaluate",
            table,
            program.file("fake.csv"),
            "-o",
            program.file("report.json"),
            "--html",
            program.file("report.html"));

    assertThat(ending.code()).as(ending.err()).isZero();
    assertThat(ending.out()).contains("column shapes", "diagnostic");
    assertThat(Files.readString(folder.resolve("report.json"))).contains("\"schema_version\"");
    assertThat(Files.readString(folder.resolve("report.html"))).startsWith("<!doctype html>");
  }

  private Ending synthesize(String table, String out, String... more) {
    List<String> arguments = new java.util.ArrayList<>(List.of("synthesize", table, "-o"));
    arguments.add(program.file(out));
    arguments.addAll(List.of(more));
    Ending ending = program.run(arguments.toArray(String[]::new));
    assertThat(ending.code()).as(ending.err()).isZero();
    return ending;
  }
}
