package io.semblance.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.engine.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Damaged files: each is refused by the one exception, or gives a model that samples. A reader that
 * let an index or a size through would throw another exception here.
 */
class ModelFileFuzzTest {

  private static final int CASES = 1_000;

  @Test
  void everyDamagedFileIsRefusedOrSamples() {
    List<byte[]> originals =
        List.of(
            Models.bytes(Models.plain()),
            Models.bytes(Models.privately()),
            Models.bytes(Models.bound()));
    Random random = new Random(20_261_124);
    int refused = 0;

    for (int i = 0; i < CASES; i++) {
      byte[] damaged = damaged(originals.get(i % originals.size()), random);
      refused += isRefused(damaged, i) ? 1 : 0;
    }

    assertThat(refused).isBetween(CASES / 3, CASES - 1);
  }

  private static boolean isRefused(byte[] bytes, int number) {
    try {
      SynthesisModel model = Models.read(bytes);
      Table rows = model.sample(20, RandomSource.seeded(1));
      for (int column = 0; column < rows.schema().size(); column++) {
        rows.text(column, 0);
      }
      return false;
    } catch (ModelFileException e) {
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("case " + number, e);
    }
  }

  private static byte[] damaged(byte[] original, Random random) {
    byte[] bytes = original.clone();
    int from = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - from, 1 + random.nextInt(40));
    switch (random.nextInt(6)) {
      case 0 -> bytes = Arrays.copyOf(bytes, from);
      case 1 -> bytes[from] ^= (byte) (1 << random.nextInt(8));
      case 2 -> bytes[from] = (byte) random.nextInt(256);
      case 3 -> Arrays.fill(bytes, from, from + length, (byte) (random.nextBoolean() ? 0xff : 0));
      case 4 -> {
        int source = random.nextInt(original.length - length);
        System.arraycopy(original, source, bytes, from, length);
      }
      default -> {
        bytes = new byte[original.length - length];
        System.arraycopy(original, 0, bytes, 0, from);
        System.arraycopy(original, from + length, bytes, from, bytes.length - from);
      }
    }
    return bytes;
  }
}
