package io.semblance.policy.policy;

import io.semblance.policy.PolicyProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The policy in force. The database says which it is, so that every replica agrees. */
@Singleton
public final class ActivePolicy {

  private static final String REVISION = "select revision from active_policy where id = 1";

  private final Mutiny.SessionFactory database;

  ActivePolicy(Mutiny.SessionFactory database) {
    this.database = database;
  }

  /** Returns the revision in force. */
  public Uni<String> revision() {
    return database.withSession(
        session -> session.createNativeQuery(REVISION, String.class).getSingleResult());
  }

  /** Returns the version in force, with its files. */
  public Uni<PolicyVersion> version() {
    return database.withSession(
        session ->
            session
                .createNativeQuery(REVISION, String.class)
                .getSingleResult()
                .flatMap(revision -> session.find(PolicyVersion.class, revision)));
  }

  /** Returns a version that is or was in force. */
  Uni<PolicyVersion> version(String revision) {
    return database.withSession(
        session ->
            session
                .find(PolicyVersion.class, revision)
                .onItem()
                .ifNull()
                .failWith(() -> PolicyProblem.notFound("There is no version " + revision)));
  }

  /** Returns every version, the newest first. */
  Uni<List<PolicyVersion>> versions() {
    return database.withSession(
        session ->
            session
                .createQuery("from PolicyVersion order by number desc", PolicyVersion.class)
                .setMaxResults(100)
                .getResultList());
  }
}
