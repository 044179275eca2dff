package io.semblance.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.engine.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  private static final SynthesisModel PLAIN = Models.plain();
  private static final SynthesisModel PRIVATE = Models.privately();
  private static final byte[] BYTES = Models.bytes(PLAIN);

  @Test
  void readModelGivesTheSameRows() {
    SynthesisModel read = Models.read(BYTES);

    assertThat(text(read)).isEqualTo(text(PLAIN));
    assertThat(read.schema().columns()).isEqualTo(PLAIN.schema().columns());
    assertThat(read.privacy()).isEmpty();
  }

  @Test
  void privateModelKeepsItsStatement() {
    SynthesisModel read = Models.read(Models.bytes(PRIVATE));

    assertThat(text(read)).isEqualTo(text(PRIVATE));
    assertThat(read.privacy()).isPresent().isEqualTo(PRIVATE.privacy());
  }

  @Test
  void modelWithConstraintsKeepsThem() {
    SynthesisModel bound = Models.bound();

    SynthesisModel read = Models.read(Models.bytes(bound));

    assertThat(text(read)).isEqualTo(text(bound));
    assertThat(read.schema().constraints()).isEqualTo(bound.schema().constraints());
  }

  @Test
  void sameModelGivesTheSameBytes() {
    assertThat(Models.bytes(Models.read(BYTES))).isEqualTo(BYTES);
  }

  @Test
  void holdsNoValueOfSingleRows() {
    for (SynthesisModel model : List.of(PLAIN, PRIVATE)) {
      String bytes = new String(Models.bytes(model), StandardCharsets.ISO_8859_1);

      assertThat(bytes).contains("clerk").doesNotContain(Models.CANARY);
    }
  }

  @Test
  void saysWhyItDoesNotReadNewerVersion() throws IOException {
    int newer = ModelFile.VERSION + 1;

    refuses(document -> document.put("version", newer), "has version " + newer);
    refuses(document -> document.put("version", 0), "version: must be a whole number from 1");
    refuses(document -> document.put("format", "other"), "not a model file");
  }

  @Test
  void refusesModelThatClaimsAnotherPrivacyThanItHas() throws IOException {
    refuses(document -> document.put("private", true), "a private model has a privacy statement");
  }

  @Test
  void refusesCodesThatNoColumnHas() throws IOException {
    refuses(
        document -> {
          ObjectNode levels = (ObjectNode) document.get("columns").get(2).get("levels");
          ((ArrayNode) levels.get("names")).remove(0);
        },
        "there is no code");
  }

  @Test
  void refusesWhatIsNoModel() {
    byte[] csv = "age,job\n1,2\n".getBytes(StandardCharsets.UTF_8);
    for (byte[] bytes :
        List.of(new byte[0], new byte[1], csv, new byte[] {(byte) 0x9f}, new byte[] {-1})) {
      assertThatThrownBy(() -> Models.read(bytes))
          .isInstanceOf(ModelFileException.class)
          .hasMessageStartingWith("not a model file");
    }
  }

  @Test
  void refusesDeepNestingAndBytesBehindTheEnd() {
    byte[] deep = new byte[100_000];
    Arrays.fill(deep, (byte) 0x81);
    byte[] longer = Arrays.copyOf(BYTES, BYTES.length + 1);

    assertThatThrownBy(() -> Models.read(deep)).isInstanceOf(ModelFileException.class);
    assertThatThrownBy(() -> Models.read(longer)).isInstanceOf(ModelFileException.class);
  }

  @Test
  void refusesClaimOfHugeArrayWithoutAllocatingIt() {
    byte[] claim = {(byte) 0x5a, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 1, 2, 3};

    assertThatThrownBy(() -> Models.read(claim)).isInstanceOf(ModelFileException.class);
  }

  private static void refuses(Consumer<ObjectNode> change, String message) throws IOException {
    CBORMapper mapper = new CBORMapper();
    ObjectNode document = (ObjectNode) mapper.readTree(BYTES);
    change.accept(document);
    byte[] changed = mapper.writeValueAsBytes(document);

    assertThatThrownBy(() -> Models.read(changed))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(message);
  }

  private static String text(SynthesisModel model) {
    Table table = model.sample(200, RandomSource.seeded(3));
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.schema().size(); column++) {
        text.append(table.text(column, row)).append('|');
      }
    }
    return text.toString();
  }
}
