package io.semblance.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a command reads whole. */
final class Inputs {

  private static final long MAX_TEXT = 64L << 20;

  private Inputs() {}

  static void requireFile(String name, Path path) {
    if (!Files.exists(path)) {
      throw new BadInputException(name, "there is no such file");
    }
    if (Files.isDirectory(path)) {
      throw new BadInputException(name, "is a folder, not a file");
    }
    if (!Files.isReadable(path)) {
      throw new BadInputException(name, "may not be read");
    }
  }

  static String text(Path path) throws IOException {
    requireFile(path.toString(), path);
    if (Files.size(path) > MAX_TEXT) {
      throw new BadInputException(path.toString(), "is too large for a document");
    }
    try {
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new BadInputException(path.toString(), "is not text in UTF-8");
    }
  }
}
