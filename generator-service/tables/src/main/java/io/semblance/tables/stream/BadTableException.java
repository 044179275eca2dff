package io.semblance.tables.stream;

/**
 * A refusal to read or write a table, with a machine code and a place.
 *
 * <p>Privacy: messages name rules, counts and positions, never a value of a cell; nor the name of a
 * column, since the first line of a file without a header is a row.
 */
public final class BadTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final TableFault fault;
  private final transient Position position;

  public BadTableException(TableFault fault, Position position, String detail) {
    super(position.equals(Position.nowhere()) ? detail : detail + " (" + position + ")");
    this.fault = fault;
    this.position = position;
  }

  public TableFault fault() {
    return fault;
  }

  public Position position() {
    return position;
  }
}
