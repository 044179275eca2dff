package io.semblance.generator.source;

import io.semblance.generator.Page;
import io.semblance.generator.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sources in PostgreSQL, for request paths. */
@Singleton
public final class SourceRepository {

  private final Mutiny.SessionFactory sessions;
  private final SourceStore store;

  SourceRepository(Mutiny.SessionFactory sessions, SourceStore store) {
    this.sessions = sessions;
    this.store = store;
  }

  /** Returns a source, or nothing where there is none. */
  public Uni<Source> find(UUID id) {
    return sessions
        .withSession(session -> session.find(StoredSource.class, id))
        .onItem()
        .ifNotNull()
        .transform(store::read);
  }

  Uni<StoredSource> get(UUID id) {
    return sessions
        .withSession(session -> session.find(StoredSource.class, id))
        .onItem()
        .ifNull()
        .failWith(() -> Problems.notFound("source with this id"));
  }

  /** Returns a page of sources, the newest first. */
  Uni<List<StoredSource>> page(Page page) {
    return sessions.withSession(
        session ->
            session
                .createQuery(
                    "from Source where position < :before order by position desc",
                    StoredSource.class)
                .setParameter("before", page.before())
                .setMaxResults(page.size())
                .getResultList());
  }

  /** Stores a new document over a known version; fails where another came first. */
  Uni<StoredSource> replace(UUID id, int version, String document) {
    return sessions.withTransaction(
        session ->
            session
                .find(StoredSource.class, id)
                .invoke(row -> change(row, version, document))
                .call(session::flush));
  }

  private static void change(StoredSource row, int version, String document) {
    if (row.version != version) {
      throw Problems.of(412, "stale-version", "the source was changed by somebody else");
    }
    row.document = document;
  }
}
