package io.semblance.catalog.dataset;

import io.semblance.catalog.problem.CatalogProblem;
import io.semblance.catalog.viewer.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The published datasets as one viewer may see them. Whoever may not read a dataset is told the
 * same as when it did not exist: 401 to a passer-by, 403 to a person without a role.
 */
@ApplicationScoped
public class Datasets {

  private final SessionFactory sessions;

  Datasets(SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Returns a version, withdrawn or not. */
  public Uni<DatasetVersion> version(String name, String version, Viewer viewer) {
    return find(name, version).map(found -> visible(found, viewer, name + " " + version));
  }

  /** Returns a version that can be had; fails with its tombstone, as problem 410, otherwise. */
  public Uni<DatasetVersion> publishedVersion(String name, String version, Viewer viewer) {
    return version(name, version, viewer).invoke(Datasets::refuseWithdrawn);
  }

  private static void refuseWithdrawn(DatasetVersion version) {
    version
        .tombstone()
        .ifPresent(
            tombstone -> {
              throw tombstone.toProblem();
            });
  }

  /** Returns all versions that a viewer may see of a dataset, the newest first, at least one. */
  public Uni<List<DatasetVersion>> versions(String name, Viewer viewer) {
    return sessions
        .withSession(
            session ->
                session
                    .createQuery(
                        "from DatasetVersion v where v.name = :name order by v.major desc",
                        DatasetVersion.class)
                    .setParameter("name", name)
                    .getResultList())
        .map(found -> visible(found, viewer, name));
  }

  private static List<DatasetVersion> visible(
      List<DatasetVersion> found, Viewer viewer, String name) {
    List<DatasetVersion> visible =
        found.stream().filter(version -> viewer.mayRead(version.releaseScope())).toList();
    if (visible.isEmpty()) {
      throw unseen(viewer, name);
    }
    return visible;
  }

  private Uni<@Nullable DatasetVersion> find(String name, String version) {
    return sessions.withSession(
        session ->
            session
                .createQuery(
                    "from DatasetVersion v where v.name = :name and v.version = :version",
                    DatasetVersion.class)
                .setParameter("name", name)
                .setParameter("version", version)
                .getSingleResultOrNull());
  }

  private static DatasetVersion visible(
      @Nullable DatasetVersion found, Viewer viewer, String what) {
    if (found == null || !viewer.mayRead(found.releaseScope())) {
      throw unseen(viewer, what);
    }
    return found;
  }

  private static RuntimeException unseen(Viewer viewer, String what) {
    if (viewer.isAnonymous()) {
      return CatalogProblem.unauthenticated();
    }
    return viewer.isReader()
        ? CatalogProblem.notFound("There is no dataset %s.".formatted(what))
        : CatalogProblem.roleMissing();
  }
}
