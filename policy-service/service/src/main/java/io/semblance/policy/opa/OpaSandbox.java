package io.semblance.policy.opa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.semblance.policy.PolicySettings;
import io.semblance.policy.opa.ChildProcess.Output;
import io.semblance.policy.opa.TestReport.CompileError;
import io.semblance.policy.opa.TestReport.TestRun;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles rules and runs their tests in a child process, without network, clock or chance. Blocks:
 * call it from a worker thread.
 */
@Singleton
public final class OpaSandbox {

  /* The bundle has no tests in it, so rules that lean on a test would not load. */
  private static final List<List<String>> CHECKS =
      List.of(
          List.of("check", "--strict"), List.of("check", "--strict", "--ignore", "*_test.rego"));

  private static final String STOPPED = "stopped: the rules did not come to an end in time";

  private final ChildProcess opa;
  private final PureBuiltins builtins;
  private final ObjectMapper json;
  private final String testTimeout;

  OpaSandbox(PolicySettings settings, ObjectMapper json) {
    this.opa = new ChildProcess(settings);
    this.builtins = new PureBuiltins(json);
    this.json = json;
    this.testTimeout = settings.sandbox().testTimeout().toMillis() + "ms";
  }

  /** Returns what OPA says of these files, by path. */
  public TestReport test(Map<String, String> files) {
    List<CompileError> foreign = ForeignPackages.in(files);
    if (!foreign.isEmpty()) {
      return TestReport.broken(foreign);
    }
    Path work = createWork();
    try {
      Path folder = write(work.resolve("policies"), files);
      Path capabilities = builtins.write(opa, folder, work.resolve("capabilities.json"));
      return report(folder, capabilities.toString());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } finally {
      delete(work);
    }
  }

  private TestReport report(Path folder, String capabilities) throws JsonProcessingException {
    List<String> limits = List.of("--format", "json", "--capabilities", capabilities, ".");
    for (List<String> check : CHECKS) {
      List<CompileError> errors = errors(opa.run(folder, arguments(check, limits)));
      if (!errors.isEmpty()) {
        return TestReport.broken(errors);
      }
    }
    List<String> test = List.of("test", "--parallel", "1", "--timeout", testTimeout);
    Output tested = opa.run(folder, arguments(test, limits));
    if (!tested.finished()) {
      return TestReport.of(List.of(new TestRun("all", false, STOPPED)), null);
    }
    TestReport report = TestReport.of(runs(tested), null);
    return report.passed() ? withCoverage(report, folder, limits) : report;
  }

  private TestReport withCoverage(TestReport report, Path folder, List<String> limits)
      throws JsonProcessingException {
    List<String> test = List.of("test", "--coverage", "--parallel", "1", "--timeout", testTimeout);
    Output covered = opa.run(folder, arguments(test, limits));
    return TestReport.of(report.tests(), Coverage.ofRules(json.readTree(covered.text())));
  }

  private List<CompileError> errors(Output checked) throws JsonProcessingException {
    if (!checked.finished()) {
      return List.of(new CompileError("", 0, 0, "timeout", STOPPED));
    }
    if (checked.exitCode() == 0) {
      return List.of();
    }
    List<CompileError> errors = new ArrayList<>();
    JsonNode printed = readTree(checked.text());
    printed.path("errors").forEach(error -> errors.add(error(error)));
    if (errors.isEmpty()) {
      errors.add(new CompileError("", 0, 0, "opa_failed", shortened(checked.text())));
    }
    return errors;
  }

  private static CompileError error(JsonNode error) {
    JsonNode place = error.path("location");
    return new CompileError(
        place.path("file").asText(),
        place.path("row").asInt(),
        place.path("col").asInt(),
        error.path("code").asText(),
        error.path("message").asText());
  }

  private List<TestRun> runs(Output tested) throws JsonProcessingException {
    JsonNode printed = readTree(tested.text());
    if (!printed.isArray()) {
      return List.of(new TestRun("all", false, shortened(tested.text())));
    }
    List<TestRun> runs = new ArrayList<>();
    printed.forEach(run -> runs.add(run(run)));
    runs.sort(Comparator.comparing(TestRun::name));
    return runs;
  }

  private static TestRun run(JsonNode run) {
    String name =
        run.path("package").asText().replaceFirst("^data\\.", "") + "." + run.path("name").asText();
    boolean failed =
        run.path("fail").asBoolean() || run.has("error") || run.path("skip").asBoolean();
    return new TestRun(name, !failed, failed ? reason(run) : null);
  }

  private static @Nullable String reason(JsonNode run) {
    if (run.path("error").path("code").asText().equals("eval_cancel_error")) {
      return STOPPED;
    }
    JsonNode place = run.path("location");
    String where = "%s:%d".formatted(place.path("file").asText(), place.path("row").asInt());
    return run.has("error") ? run.path("error").path("message").asText() : "failed at " + where;
  }

  private JsonNode readTree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException notJson) {
      return json.createObjectNode();
    }
  }

  private static String shortened(String text) {
    return text.length() > 500 ? text.substring(0, 500) : text;
  }

  private static List<String> arguments(List<String> command, List<String> limits) {
    return Stream.concat(command.stream(), limits.stream()).toList();
  }

  private static Path createWork() {
    try {
      return Files.createTempDirectory("semblance-rules");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static Path write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey()).normalize();
      if (!target.startsWith(folder)) {
        throw new IllegalArgumentException("outside of the policy: " + file.getKey());
      }
      Files.createDirectories(target.resolveSibling("."));
      Files.writeString(target, file.getValue());
    }
    return folder;
  }

  private static void delete(Path work) {
    try (Stream<Path> paths = Files.walk(work)) {
      paths.sorted(Comparator.reverseOrder()).forEach(OpaSandbox::deleteOne);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException inUse) {
      throw new UncheckedIOException(inUse);
    }
  }
}
