package io.semblance.cli;

/** Thrown where an input cannot be read or is not what the command needs; names the input. */
final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadInputException(String input, String why) {
    super(input + ": " + why);
  }
}
