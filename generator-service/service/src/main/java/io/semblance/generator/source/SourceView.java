package io.semblance.generator.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.semblance.policy.client.Sector;
import io.semblance.policy.client.Subjects;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is shown to people.
 *
 * <p>Privacy: what was inferred from rows is for people inside the trust boundary; others are shown
 * {@link SourceDocument#withoutRows()}.
 *
 * @param commitment the keyed digest of its content, under which privacy loss is counted
 * @param derivedFrom the sources whose budget it spends, too, as a steward declared
 * @param warnings what the rows contradict in the declarations, without values
 */
public record SourceView(
    UUID id,
    String name,
    @Nullable String title,
    @Nullable String description,
    @Nullable String publisher,
    @Nullable String licence,
    String origin,
    @Nullable Sector sector,
    @Nullable Subjects subjects,
    @Nullable String lawfulBasis,
    String state,
    String commitment,
    List<UUID> derivedFrom,
    String mediaType,
    Rows rows,
    List<ColumnDocument> columns,
    Instant createdAt,
    String createdBy,
    int version,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

  /** The number of rows that is public knowledge, where it was declared. */
  public record Rows(@Nullable Long declared) {}

  /** A declaration that rows contradict. */
  public record Warning(String pointer, String detail) {}

  static SourceView of(StoredSource row, SourceDocument document, List<Warning> warnings) {
    return new SourceView(
        row.id,
        row.name,
        document.title(),
        document.description(),
        document.publisher(),
        document.licence(),
        "organic",
        document.sector(),
        document.subjects(),
        document.lawfulBasis(),
        "registered",
        row.ledgerKey,
        StoredSource.words(row.parents).stream().map(UUID::fromString).toList(),
        row.mediaType,
        new Rows(document.rowsDeclared()),
        document.columns(),
        row.createdAt,
        row.createdBy,
        row.version,
        warnings);
  }
}
