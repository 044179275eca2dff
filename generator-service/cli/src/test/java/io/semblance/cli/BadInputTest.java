package io.semblance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.cli.Program.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is told in one message, by the right exit code, and leaves nothing behind. */
class BadInputTest {

  @TempDir Path folder = Path.of("");
  private Program program = new Program(Path.of(""));
  private String people = "";

  @BeforeEach
  void enterFolder() throws IOException {
    program = new Program(folder);
    people = program.people();
  }

  @Test
  void tellsUsageMistakes() {
    usage("say what to do");
    usage("Unmatched argument", "synthesise");
    usage("Missing required", "inspect");
    usage("--rows", "synthesize", people, "-o", program.file("f.csv"));
    usage("at least 1: 0", "synthesize", people, "-o", program.file("f.csv"), "--rows", "0");
    usage("one budget", synthesis("--epsilon", "1"));
    usage("epsilon must be", synthesis("--epsilon", "-1", "--delta", "0.1"));
    usage("delta must", synthesis("--epsilon", "1", "--delta", "1"));
    usage("--preset", synthesis("--preset", "bestest"));
    usage("mutually exclusive", synthesis("--schema", "a", "--domain", "b"));
    usage("write a condition as", synthesis("--where", "age"));
    usage("is a folder", "synthesize", people, "-o", folder.toString(), "--rows", "1");
    usage("no folder", "synthesize", people, "-o", program.file("no/f.csv"), "--rows", "1");
    usage(".parquet", "synthesize", people, "-o", program.file("f.xlsx"), "--rows", "1");
  }

  @Test
  void tellsBadTables() throws IOException {
    bad("there is no such file", "inspect", program.file("none.csv"));
    bad("is a folder", "inspect", folder.toString());
    bad("must end in .csv", "inspect", program.write("t.txt", "a\n1\n"));
    bad("empty", "inspect", program.write("empty.csv", ""));
    bad("no rows", "inspect", program.write("header.csv", "a,b\n"));
    bad("3 cells", "inspect", program.write("ragged.csv", "a,b\n1,2\n1,2,3\n"));
    bad("not gzip", "inspect", program.write("t.csv.gz", "a,b\n1,2\n"));
    bad("t.parquet", "inspect", program.write("t.parquet", "a,b\n1,2\n"));
    Files.write(folder.resolve("binary.csv"), new byte[] {0, 1, 2, (byte) 0xff, 7});
    bad("binary.csv", "inspect", program.file("binary.csv"));
    bad("no column can be modelled", fit(program.write("ids.csv", ids())));
  }

  @Test
  void tellsBadDocuments() throws IOException {
    bad("not JSON", synthesis("--schema", program.write("s.json", "{")));
    bad("no column 'x'", synthesis("--schema", schema("\"x\"", "")));
    bad("columns[0].typ", synthesis("--schema", schema("\"age\"", ", \"typ\": \"integer\"")));
    bad("there is no such file", synthesis("--schema", program.file("none.json")));
    bad("says nothing of", synthesis("--domain", program.write("d.json", "{\"age\": 9}")));
    bad("must be a whole number", synthesis("--domain", program.write("d.json", "{\"age\": 0}")));
    bad("not a model file", sample(people));
    bad("not a model file", sample(program.write("m.model", "")));
  }

  @Test
  void refusesImpossibleConditions() {
    Ending ending = program.run(synthesis("--where", "age >= 200"));

    assertThat(ending.code()).isEqualTo(4);
    assertThat(ending.err()).contains("age >= 200");
  }

  private void usage(String message, String... arguments) {
    ends(2, message, arguments);
  }

  private void bad(String message, String... arguments) {
    ends(3, message, arguments);
  }

  private void ends(int code, String message, String... arguments) {
    List<String> before = files();
    Ending ending = program.run(arguments);

    assertThat(ending.code()).as(ending.err()).isEqualTo(code);
    assertThat(ending.err()).startsWith("semblance: ").contains(message);
    assertThat(ending.err()).doesNotContain("Exception", "\tat ");
    assertThat(files()).isEqualTo(before);
  }

  private List<String> files() {
    try {
      return program.files();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String[] synthesis(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("synthesize", people, "-o", program.file("fake.csv"), "--rows", "5"));
    arguments.addAll(Arrays.asList(more));
    return arguments.toArray(String[]::new);
  }

  private String[] fit(String table) {
    return new String[] {"fit", table, "-o", program.file("f.model")};
  }

  private String[] sample(String model) {
    return new String[] {"sample", model, "-o", program.file("f.csv"), "--rows", "1"};
  }

  private String schema(String name, String rest) throws IOException {
    return program.write("s.json", "{\"columns\": [{\"name\": " + name + rest + "}]}");
  }

  private static String ids() {
    StringBuilder csv = new StringBuilder("id\n");
    for (int i = 0; i < 200; i++) {
      csv.append("6f9619ff-8b86-4011-b42d-00c04fc9").append(1000 + i).append('\n');
    }
    return csv.toString();
  }
}
