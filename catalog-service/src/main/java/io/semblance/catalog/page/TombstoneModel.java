package io.semblance.catalog.page;

import io.semblance.catalog.dataset.Tombstone;
import io.semblance.catalog.record.TransparencyRecord.RecordFile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A tombstone in the words of its page. */
public record TombstoneModel(
    String dataset,
    String version,
    String title,
    String published,
    String withdrawn,
    String reasonWords,
    String reason,
    String replacement,
    String replacementPath,
    List<RecordFile> files) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static TombstoneModel of(Tombstone stone) {
    String replacement = Objects.requireNonNullElse(stone.replacement(), "");
    return new TombstoneModel(
        stone.dataset(),
        stone.version(),
        stone.title(),
        time(stone.published()),
        time(stone.withdrawn()),
        stone.reasonCode().replace('_', ' '),
        stone.reason(),
        replacement.replace("@", " "),
        replacement.isEmpty() ? "" : "/datasets/" + replacement.replace('@', '/'),
        stone.files());
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
