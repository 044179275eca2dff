package io.semblance.generator.source;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.semblance.engine.schema.SchemaException;
import io.semblance.generator.Caller;
import io.semblance.generator.JsonText;
import io.semblance.generator.Problems;
import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.Position;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Registers an uploaded table as a source; whatever goes wrong, nothing of it stays.
 *
 * <p>Privacy: problems name rules and places, never a value.
 */
@Singleton
final class SourceRegistration {

  private static final Logger LOG = Logger.getLogger(SourceRegistration.class);

  private final SourceFiles files;
  private final SourceScan scan;
  private final SourceStore store;
  private final SourceLineage lineage;
  private final JsonText json;
  private final Clock clock;

  SourceRegistration(
      SourceFiles files,
      SourceScan scan,
      SourceStore store,
      SourceLineage lineage,
      JsonText json,
      Clock clock) {
    this.files = files;
    this.scan = scan;
    this.store = store;
    this.lineage = lineage;
    this.json = json;
    this.clock = clock;
  }

  /** What is said of a table that is uploaded. */
  record Upload(String name, String mediaType, List<String> derivedFrom) {}

  SourceView register(Upload upload, InputStream body, Caller caller) throws IOException {
    List<UUID> parents = lineage.parents(upload.derivedFrom());
    SourceFiles.Spooled spooled = files.spool(body);
    try {
      return store(upload, parents, spooled, caller);
    } catch (BadTableException e) {
      throw problem(e);
    } catch (SchemaException e) {
      throw Problems.of(422, "bad-table", String.valueOf(e.getMessage()));
    } finally {
      Files.deleteIfExists(spooled.file());
    }
  }

  private SourceView store(
      Upload upload, List<UUID> parents, SourceFiles.Spooled spooled, Caller caller)
      throws IOException {
    SourceScan.Result found = scan.scan(spooled.file(), upload.mediaType());
    SourceDocument document = SourceDocument.inferred(found.schema());
    StoredSource source = new StoredSource();
    source.id = UUID.randomUUID();
    source.version = 1;
    source.name = upload.name();
    source.ledgerKey = found.commitment();
    source.parents = parents.stream().map(UUID::toString).collect(Collectors.joining(" "));
    source.mediaType = upload.mediaType();
    source.exactRows = found.rows();
    source.document = json.write(document);
    source.createdBy = caller.sub();
    source.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    files.keep(spooled, source.id);
    try {
      store.add(source, spooled, parents);
    } catch (RuntimeException e) {
      Files.deleteIfExists(files.path(source.id));
      throw e;
    }
    LOG.infof("event=source_registered source_id=%s bytes=%d", source.id, spooled.bytes());
    return SourceView.of(source, document, List.of());
  }

  private static HttpProblem problem(BadTableException fault) {
    int status =
        switch (fault.fault()) {
          case TOO_LARGE, TOO_MANY_ROWS -> 413;
          default -> 422;
        };
    return Problems.builder(status, fault.fault().code(), String.valueOf(fault.getMessage()))
        .with("position", places(fault.position()))
        .build();
  }

  private static Map<String, Long> places(Position position) {
    Map<String, Long> places = new TreeMap<>();
    position.line().ifPresent(line -> places.put("line", line));
    position.row().ifPresent(row -> places.put("row", row));
    position.column().ifPresent(column -> places.put("column", (long) column));
    position.byteOffset().ifPresent(offset -> places.put("byte_offset", offset));
    return places;
  }
}
