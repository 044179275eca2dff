package io.semblance.bench;

import io.semblance.engine.numeric.NormalSampler;
import io.semblance.engine.numeric.RandomSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The least that any sampler of this kind does: one normal and one uniform number a cell, and as
 * many bytes written. What sampling costs beyond it is the work of the model.
 */
final class RandomFloor {

  private static final int BLOCK = 1 << 14;

  private RandomFloor() {}

  /** Draws the numbers; the sum keeps them from being left out. */
  static double draw(long cells) {
    UniformRandomProvider random = RandomSource.seeded(1).streams().next();
    double[] normals = new double[BLOCK];
    double sum = 0;
    for (long done = 0; done < cells; done += BLOCK) {
      NormalSampler.fill(normals, random);
      for (double normal : normals) {
        sum += normal + random.nextDouble();
      }
    }
    return sum;
  }

  /** Writes so many bytes. */
  static void write(long bytes, Path path) throws IOException {
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) '7');
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), BLOCK)) {
      for (long left = bytes; left > 0; left -= BLOCK) {
        out.write(block, 0, (int) Math.min(BLOCK, left));
      }
    }
  }
}
