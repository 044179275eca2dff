package io.semblance.catalog.record;

import io.semblance.catalog.record.RecordColumn.Derivation;
import io.semblance.catalog.record.RecordColumn.Transformation;
import io.semblance.catalog.record.RecordSource.RowCount;
import io.semblance.catalog.release.Manifest;
import io.semblance.catalog.release.ManifestColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record's account of the source and of each column's derivation from it.
 *
 * <p>Privacy: a row count without a basis is not published.
 */
final class SourceRecords {

  private static final String UNSAID = "not declared by the steward";

  private final Manifest manifest;
  private final String sourceId;
  private final String runId;

  SourceRecords(Manifest manifest, String sourceId, String runId) {
    this.manifest = manifest;
    this.sourceId = sourceId;
    this.runId = runId;
  }

  RecordSource source() {
    Manifest.Source source = manifest.source();
    return new RecordSource(
        sourceId,
        source.name(),
        Fact.of(source.title(), UNSAID),
        Fact.of(source.publisher(), UNSAID),
        Fact.of(source.licence(), UNSAID),
        Origin.ORGANIC,
        "fit",
        source.commitment(),
        Fact.of(source.personalData(), UNSAID),
        Fact.of(source.subjects(), UNSAID),
        Fact.of(source.sensitivity(), UNSAID),
        rows());
  }

  private Fact<RowCount> rows() {
    Manifest.RowCount rows = manifest.source().rows();
    if (rows == null || rows.value() == null || !isPublishable(rows.basis())) {
      return Fact.unknown("neither declared nor measured with noise");
    }
    return Fact.known(new RowCount(rows.value(), String.valueOf(rows.basis())));
  }

  private static boolean isPublishable(@Nullable String basis) {
    return "declared".equals(basis) || "noisy".equals(basis);
  }

  List<RecordColumn> columns() {
    return manifest.columns().stream().map(this::column).toList();
  }

  private RecordColumn column(ManifestColumn column) {
    return new RecordColumn(
        column.name(),
        column.type(),
        Fact.of(column.nullable(), UNSAID),
        Fact.of(column.description(), UNSAID),
        Fact.of(column.sensitivity(), UNSAID),
        Fact.of(column.levels(), "not a column with published levels"),
        Origin.SYNTHETIC,
        List.of(
            new Derivation(
                sourceId,
                column.name(),
                new Transformation("synthesis", "indirect", manifest.generation().method(), true))),
        runId);
  }
}
