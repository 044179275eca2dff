package io.semblance.models.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers as byte strings, the least significant byte first, as {@link Fields} reads them. */
public final class Packed {

  private Packed() {}

  public static byte[] of(double[] values) {
    byte[] bytes = new byte[values.length * Double.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(values);
    return bytes;
  }

  public static byte[] of(int[] values) {
    byte[] bytes = new byte[values.length * Integer.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(values);
    return bytes;
  }
}
