package io.semblance.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.table.InferenceOptions;
import io.semblance.engine.table.Table;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TableWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files that were whole and are not any more: bytes overwritten, cut out, doubled, moved, replaced
 * by what formats hold dear, and two files spliced. Each is a table or a fault, within seconds and
 * the bounds that the reader was given.
 */
@Timeout(60)
class ReaderFuzzTest {

  private static final int FILES = 400;
  private static final long SEED = 20_261_124;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final ReadLimits LIMITS =
      ReadLimits.withDefaults().columns(100).rows(10_000).cellLength(10_000).bytes(4 << 20);

  /** Bytes that mean something to a reader: quotes, ends, greatest and negative lengths. */
  private static final List<byte[]> TELLING =
      List.of(
          "\"".getBytes(StandardCharsets.UTF_8),
          "\"\"\"".getBytes(StandardCharsets.UTF_8),
          "\r\n\r".getBytes(StandardCharsets.UTF_8),
          ",;\t|".getBytes(StandardCharsets.UTF_8),
          "PAR1".getBytes(StandardCharsets.UTF_8),
          new byte[] {(byte) 0xff, (byte) 0xfe},
          new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
          new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f},
          new byte[] {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x01},
          new byte[] {0, 0, 0, 0},
          new byte[] {(byte) 0x1f, (byte) 0x8b, 8},
          "NaN".getBytes(StandardCharsets.UTF_8));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void aMutatedFileIsATableOrAFault(TableFormat format) throws IOException {
    byte[] one = file(format, 120, 1);
    byte[] other = file(format, 40, 2);
    SplittableRandom random = new SplittableRandom(SEED);
    Path path = folder.resolve("mutated" + format.extension());
    int tables = 0;
    for (int i = 0; i < FILES; i++) {
      byte[] mutated = i % 10 == 0 ? splice(one, other, random) : one;
      for (int k = 0; k <= i % 5; k++) {
        mutated = mutate(mutated, random);
      }
      Files.write(path, mutated);
      long started = System.nanoTime();
      tables += read(format, path) ? 1 : 0;
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONGEST);
    }
    // no reader can notice every mutation, but the sum that ends a gzip file does
    assertThat(tables).isBetween(format == TableFormat.CSV_GZIP ? 0 : 10, FILES - 10);
  }

  /** Whether the file is a table, which then can be inspected and loaded as what it looks like. */
  private static boolean read(TableFormat format, Path path) throws IOException {
    try {
      Inspection found;
      try (TableReader reader = format.open(path, CsvDialect.detected(), LIMITS)) {
        found = Inspection.of(reader, InferenceOptions.withDefaults());
      }
      try (TableReader reader = format.open(path, CsvDialect.detected(), LIMITS)) {
        Table table = LoadedTable.of(reader, found.schema()).table();
        assertThat(table.rows()).isEqualTo((int) found.rows()).isLessThanOrEqualTo(10_000);
        assertThat(SampleTables.texts(table)).hasSize(table.rows());
      }
      return true;
    } catch (BadTableException e) {
      assertThat(e).hasNoCause();
      return false;
    }
  }

  private static byte[] mutate(byte[] bytes, SplittableRandom random) {
    if (bytes.length < 2) {
      return new byte[] {(byte) random.nextInt(256), (byte) random.nextInt(256)};
    }
    int at = place(bytes.length, random);
    int length = Math.min(1 + random.nextInt(1 << random.nextInt(8)), bytes.length - at);
    byte[] telling = TELLING.get(random.nextInt(TELLING.size()));
    return switch (random.nextInt(6)) {
      case 0 -> join(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
      case 1 -> join(bytes, at, new byte[0], at + length);
      case 2 -> join(bytes, at + length, Arrays.copyOfRange(bytes, at, at + length), at + length);
      case 3 -> join(bytes, at, telling, Math.min(bytes.length, at + telling.length));
      case 4 -> join(bytes, at, telling, at);
      default -> join(bytes, at, new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))}, at + 1);
    };
  }

  /** Anywhere, but half the time where formats keep what they say of themselves. */
  private static int place(int length, SplittableRandom random) {
    int edge = Math.min(length, 600);
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(edge);
      case 1 -> length - 1 - random.nextInt(edge);
      default -> random.nextInt(length);
    };
  }

  private static byte[] splice(byte[] one, byte[] other, SplittableRandom random) {
    return join(one, random.nextInt(one.length), other, one.length);
  }

  /** Bytes up to a place, then others, then the bytes from another place. */
  private static byte[] join(byte[] bytes, int upTo, byte[] others, int from) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, upTo);
    joined.writeBytes(others);
    joined.write(bytes, from, bytes.length - from);
    return joined.toByteArray();
  }

  private byte[] file(TableFormat format, int rows, int seed) throws IOException {
    Path path = folder.resolve("whole" + seed + format.extension());
    Table table = SampleTables.random(rows, new SplittableRandom(seed));
    try (TableWriter writer = format.create(path, table.schema(), Map.of())) {
      writer.write(table);
      writer.finish();
    }
    return Files.readAllBytes(path);
  }
}
