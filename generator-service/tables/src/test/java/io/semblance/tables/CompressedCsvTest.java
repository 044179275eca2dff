package io.semblance.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableFault;
import io.semblance.tables.stream.TableReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompressedCsvTest {

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("t.csv.gz");
  }

  @Test
  void formatsGoByTheEndOfTheName() {
    assertThat(TableFormat.ofFileName("A.CSV.GZ")).isEqualTo(TableFormat.CSV_GZIP);
    assertThat(TableFormat.ofFileName("a.parquet")).isEqualTo(TableFormat.PARQUET);
    assertThat(
            catchThrowableOfType(
                    BadTableException.class, () -> TableFormat.ofFileName("secret.xlsx"))
                .fault())
        .isEqualTo(TableFault.UNKNOWN_FORMAT);
  }

  @Test
  void formatsGoByMediaType() {
    assertThat(TableFormat.ofMediaType("text/csv; charset=utf-8")).contains(TableFormat.CSV);
    assertThat(TableFormat.ofMediaType("application/vnd.apache.parquet"))
        .contains(TableFormat.PARQUET);
    assertThat(TableFormat.ofMediaType("text/html")).isEmpty();
  }

  @Test
  void refusesABomb() throws IOException {
    byte[] zeros = "0,0,0,0\n".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write("a,b,c,d\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 8; i++) {
        out.write(zeros);
      }
    }

    assertThat(fault(ReadLimits.withDefaults())).isEqualTo(TableFault.SUSPICIOUS_COMPRESSION);
    assertThat(fault(ReadLimits.withDefaults().ratio(2000).bytes(4 << 20)))
        .isEqualTo(TableFault.TOO_LARGE);
  }

  @Test
  void refusesWhatIsNotGzipOrEndsEarly() throws IOException {
    Files.writeString(path, "a,b\n1,2\n");
    assertThat(fault(ReadLimits.withDefaults())).isEqualTo(TableFault.NOT_GZIP);

    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write(new GeneratedCsv(1 << 20).readAllBytes());
    }
    byte[] whole = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(whole, whole.length / 2));
    assertThat(fault(ReadLimits.withDefaults())).isEqualTo(TableFault.TRUNCATED);
  }

  private TableFault fault(ReadLimits limits) {
    return catchThrowableOfType(
            BadTableException.class,
            () -> {
              try (TableReader reader =
                  TableFormat.CSV_GZIP.open(path, CsvDialect.detected(), limits)) {
                while (reader.next().isPresent()) {
                  // read on to the fault
                }
              }
            })
        .fault();
  }
}
