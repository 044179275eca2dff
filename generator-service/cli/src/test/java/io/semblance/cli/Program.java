package io.semblance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The program as a test calls it, in a folder with a small table. */
final class Program {

  private final Path folder;

  Program(Path folder) {
    this.folder = folder;
  }

  /** What a run printed, and how it ended. */
  record Ending(int code, String out, String err) {}

  Ending run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Semblance.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    int code = command.execute(arguments);
    return new Ending(code, out.toString(), err.toString());
  }

  String file(String name) {
    return folder.resolve(name).toString();
  }

  String write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return file(name);
  }

  List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name));
  }

  List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** 400 rows: age, job, pay; pay grows with age. */
  String people() throws IOException {
    Random random = new Random(3);
    StringBuilder csv = new StringBuilder("age,job,pay\n");
    for (int i = 0; i < 400; i++) {
      int age = 18 + random.nextInt(50);
      csv.append(age)
          .append(random.nextBoolean() ? ",clerk," : ",nurse,")
          .append(1000 + 10 * age + random.nextInt(100))
          .append('\n');
    }
    return write("people.csv", csv.toString());
  }

  /** Declares all of {@link #people()}. */
  String declared() throws IOException {
    return write(
        "schema.json",
        """
        {"columns": [
          {"name": "age", "type": "integer", "bounds": {"min": 18, "max": 70}, "nullable": false},
          {"name": "job", "type": "categorical", "levels": ["clerk", "nurse"], "nullable": false},
          {"name": "pay", "type": "integer", "bounds": {"min": 0, "max": 3000}, "nullable": false}
        ]}
        """);
  }
}
