package io.semblance.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which version of the program this is, as its jar says. */
final class Version implements IVersionProvider {

  static String text() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "unpackaged");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"semblance " + text(), "Java ${java.version}"};
  }
}
