package io.semblance.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.generator.JsonText;
import io.semblance.generator.Problems;
import io.semblance.generator.WorkerPool;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Applies a steward's declarations, and tells what the rows contradict. */
@Singleton
final class SourceEditing {

  private static final Logger LOG = Logger.getLogger(SourceEditing.class);

  private final SourceRepository sources;
  private final SourceStore store;
  private final DeclarationCheck check;
  private final WorkerPool workers;
  private final JsonText json;

  SourceEditing(
      SourceRepository sources,
      SourceStore store,
      DeclarationCheck check,
      WorkerPool workers,
      JsonText json) {
    this.sources = sources;
    this.store = store;
    this.check = check;
    this.workers = workers;
    this.json = json;
  }

  /** A patched document and what the rows contradict in it. */
  private record Edit(int version, SourceDocument document, List<SourceView.Warning> warnings) {}

  Uni<SourceView> patch(UUID id, String ifMatch, JsonNode patch) {
    return sources
        .get(id)
        .invoke(row -> requireVersion(row, ifMatch))
        .chain(row -> workers.call(() -> edit(row, patch)))
        .chain(edit -> store(id, edit));
  }

  private static void requireVersion(StoredSource row, String ifMatch) {
    if (!ifMatch.equals("\"" + row.version + "\"")) {
      throw Problems.of(412, "stale-version", "the source's version is \"" + row.version + "\"");
    }
  }

  private Edit edit(StoredSource row, JsonNode patch) throws IOException {
    Source source = store.read(row);
    SourceDocument document = SourcePatch.apply(patch, source.document());
    return new Edit(row.version, document, check.contradictions(source, document));
  }

  private Uni<SourceView> store(UUID id, Edit edit) {
    return sources
        .replace(id, edit.version(), json.write(edit.document()))
        .invoke(row -> LOG.infof("event=source_declared source_id=%s version=%d", id, row.version))
        .map(row -> SourceView.of(row, edit.document(), edit.warnings()));
  }
}
