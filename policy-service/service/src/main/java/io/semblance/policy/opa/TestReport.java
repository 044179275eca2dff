package io.semblance.policy.opa;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What OPA says of a set of rules: whether they compile, and how their own tests went. */
public record TestReport(
    boolean compiled,
    boolean passed,
    List<CompileError> errors,
    List<TestRun> tests,
    @Nullable Double coverage) {

  /** A place in a file that OPA objects to. */
  public record CompileError(String file, int row, int col, String code, String message) {}

  /** One test, and why it failed. */
  public record TestRun(String name, boolean passed, @Nullable String message) {}

  static TestReport broken(List<CompileError> errors) {
    return new TestReport(false, false, List.copyOf(errors), List.of(), null);
  }

  static TestReport of(List<TestRun> tests, @Nullable Double coverage) {
    boolean passed = !tests.isEmpty() && tests.stream().allMatch(TestRun::passed);
    return new TestReport(true, passed, List.of(), List.copyOf(tests), coverage);
  }
}
