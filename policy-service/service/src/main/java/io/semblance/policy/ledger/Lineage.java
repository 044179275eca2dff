package io.semblance.policy.ledger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Which sources were derived from which.
 *
 * <p>Privacy: what is drawn from a source tells of the rows of all its ancestors. An ancestor that
 * becomes known late is charged with what was spent before, since its account is read along the
 * lineage as it is known now.
 */
@Singleton
final class Lineage {

  private static final String NOTE =
      """
      insert into ledger_lineage (source_key, ancestor_key) values (:source, :ancestor)
      on conflict do nothing
      """;
  private static final String ANCESTORS =
      """
      with recursive line(key) as (
        select unnest(string_to_array(:keys, ' '))
        union
        select edge.ancestor_key from line join ledger_lineage edge on edge.source_key = line.key)
      select key from line order by key
      """;
  private static final String ACCOUNT =
      """
      with recursive line(key) as (
        select cast(:key as text)
        union
        select edge.source_key from line join ledger_lineage edge on edge.ancestor_key = line.key)
      select charged.* from ledger_reservation charged join line on line.key = charged.source_key
      order by charged.reserved_at, charged.id
      """;

  /** Remembers ancestors within the transaction of what was said of them. */
  Uni<Void> note(Mutiny.Session session, String sourceKey, List<String> ancestors) {
    return Multi.createFrom()
        .iterable(ancestors)
        .filter(ancestor -> !ancestor.equals(sourceKey))
        .onItem()
        .transformToUniAndConcatenate(
            ancestor ->
                session
                    .createNativeQuery(NOTE)
                    .setParameter("source", sourceKey)
                    .setParameter("ancestor", ancestor)
                    .executeUpdate())
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** Returns the lines of a source and of all that descend from it, the oldest first. */
  Uni<List<LedgerLine>> account(Mutiny.Session session, String sourceKey) {
    return session
        .createNativeQuery(ACCOUNT, LedgerLine.class)
        .setParameter("key", sourceKey)
        .getResultList();
  }

  /**
   * Returns the account of a source and that of each of its ancestors, those just told included.
   */
  Uni<List<List<LedgerLine>>> accounts(
      Mutiny.Session session, String sourceKey, List<String> ancestors) {
    TreeSet<String> told = new TreeSet<>(ancestors);
    told.add(sourceKey);
    return session
        .createNativeQuery(ANCESTORS, String.class)
        .setParameter("keys", String.join(" ", told))
        .getResultList()
        .onItem()
        .transformToMulti(keys -> Multi.createFrom().iterable(keys))
        .onItem()
        .transformToUniAndConcatenate(key -> account(session, key))
        .collect()
        .asList();
  }
}
