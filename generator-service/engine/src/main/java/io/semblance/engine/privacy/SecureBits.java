package io.semblance.engine.privacy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/** Bits of the system's secure generator, fetched in blocks and wiped once used. */
final class SecureBits implements RandomBits {

  private static final int BLOCK = 4096;

  private final SecureRandom random = new SecureRandom();
  private final byte[] block = new byte[BLOCK];
  private int used = BLOCK;

  @Override
  public BigInteger next(int count) {
    int bytes = (count + Byte.SIZE - 1) / Byte.SIZE;
    if (bytes > BLOCK) {
      return new BigInteger(count, random);
    }
    if (used + bytes > BLOCK) {
      random.nextBytes(block);
      used = 0;
    }
    byte[] magnitude = Arrays.copyOfRange(block, used, used + bytes);
    Arrays.fill(block, used, used + bytes, (byte) 0);
    used += bytes;
    if (count % Byte.SIZE != 0) {
      magnitude[0] &= (byte) ((1 << count % Byte.SIZE) - 1);
    }
    return new BigInteger(1, magnitude);
  }
}
