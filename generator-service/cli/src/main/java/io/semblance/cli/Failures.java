package io.semblance.cli;

import io.semblance.engine.privacy.BudgetExceededException;
import io.semblance.engine.schema.ConstraintException;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.synthesis.ConditionException;
import io.semblance.engine.synthesis.UndeclaredDomainException;
import io.semblance.models.ModelFileException;
import io.semblance.models.document.DocumentException;
import io.semblance.tables.stream.BadTableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How a command that did not end well ends: a message for a person, and an exit code. */
final class Failures {

  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int BAD_DATA = 3;
  static final int REFUSED = 4;

  /** As a shell reports a program that was ended by SIGINT. */
  private static final int CANCELLED = 130;

  /** As a shell reports a program whose reader went away. */
  private static final int PIPE_CLOSED = 141;

  private Failures() {}

  static int usage(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("semblance: " + failure.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("see: " + command.getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  static int execution(Exception failure, CommandLine command, ParseResult parsed) {
    Throwable cause = failure;
    while ((cause instanceof UncheckedIOException || cause instanceof IllegalStateException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    int code = code(cause);
    if (code == PIPE_CLOSED) {
      return code;
    }
    PrintWriter err = command.getErr();
    if (code == FAILED && !(cause instanceof IOException) && !isMemory(cause)) {
      err.println("semblance: a defect of this program, please report it:");
      failure.printStackTrace(err);
      return code;
    }
    err.println("semblance: " + message(cause));
    return code;
  }

  private static int code(Throwable cause) {
    if (cause instanceof UndeclaredDomainException
        || cause instanceof BudgetExceededException
        || cause instanceof ConditionException
        || cause instanceof ConstraintException) {
      return REFUSED;
    }
    if (cause instanceof BadInputException
        || cause instanceof BadTableException
        || cause instanceof DocumentException
        || cause instanceof ModelFileException
        || cause instanceof SchemaException) {
      return BAD_DATA;
    }
    if (cause instanceof CancellationException) {
      return CANCELLED;
    }
    boolean pipe =
        cause instanceof IOException
            && Objects.requireNonNullElse(cause.getMessage(), "").contains("Broken pipe");
    return pipe ? PIPE_CLOSED : FAILED;
  }

  private static String message(Throwable cause) {
    if (isMemory(cause)) {
      return "the memory does not suffice; give more with: java -Xmx8g -jar semblance.jar …";
    }
    if (cause instanceof UndeclaredDomainException undeclared) {
      return Advice.onUndeclared(undeclared);
    }
    String message = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    return cause instanceof IOException && !(cause instanceof java.nio.file.FileSystemException)
        ? "reading or writing failed: " + message
        : message;
  }

  private static boolean isMemory(Throwable cause) {
    return cause instanceof OutOfMemoryError;
  }
}
