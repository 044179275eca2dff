package io.semblance.cli;

import io.semblance.engine.synthesis.ProgressListener;
import io.semblance.engine.synthesis.Stage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line on a terminal that says how far a command has come; nothing where there is none. */
final class Progress implements ProgressListener, AutoCloseable {

  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
  private static final String CLEARED = "\r\u001b[K";

  private final boolean shown;
  private final PrintStream terminal;
  private @Nullable Stage stage;
  private int percent = -1;

  private Progress(boolean shown, PrintStream terminal) {
    this.shown = shown;
    this.terminal = terminal;
  }

  static Progress onTerminal(boolean quiet) {
    return new Progress(!quiet && isTerminal(), System.err);
  }

  @Override
  public void progressed(Stage newStage, int newPercent) {
    if (shown && (newStage != stage || newPercent != percent)) {
      stage = newStage;
      percent = newPercent;
      terminal.printf("%s%s %d %%", CLEARED, newStage.name().toLowerCase(Locale.ROOT), newPercent);
      terminal.flush();
    }
  }

  @Override
  public void close() {
    if (percent >= 0) {
      terminal.print(CLEARED);
      terminal.flush();
    }
  }

  /* Where there is no /proc, a JDK from 22 on may take a pipe for a terminal: main rules that out. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }
}
