package io.semblance.catalog.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.semblance.catalog.store.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The record as text in canonical form (RFC 8785), which is also the form that is stored and
 * served: the SHA-256 of a downloaded record is its digest.
 */
public final class RecordJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private RecordJson() {}

  /** Returns the canonical text of a record. */
  public static String canonical(TransparencyRecord record) {
    try {
      return new JsonCanonicalizer(JSON.writeValueAsString(record)).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException("record %s is not serialisable".formatted(record.id()), e);
    }
  }

  /** Returns the record that a text holds. */
  public static TransparencyRecord parse(String text) {
    try {
      return JSON.readValue(text, TransparencyRecord.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("stored record is not readable", e);
    }
  }

  /** Returns {@code sha256:} and the hexadecimal digest of a canonical text. */
  public static String digest(String canonical) {
    return Sha256.of(canonical.getBytes(StandardCharsets.UTF_8)).prefixed();
  }
}
