package io.semblance.generator.source;

import io.semblance.generator.FieldError;
import io.semblance.generator.JdbcTransactions;
import io.semblance.generator.Problems;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a steward says that a source was derived from. */
@Singleton
final class SourceLineage {

  private static final String PARAMETER = "?derived_from";
  private static final int MOST_PARENTS = 20;

  private final JdbcTransactions transactions;

  SourceLineage(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  /** Returns the sources of these ids, or refuses what is not one. */
  List<UUID> parents(List<String> ids) {
    Set<UUID> parents = new LinkedHashSet<>();
    for (String id : ids) {
      parents.add(known(id));
    }
    if (parents.size() > MOST_PARENTS) {
      throw invalid("at most " + MOST_PARENTS + " sources");
    }
    return List.copyOf(parents);
  }

  /** Notes the parents of a new source, in the transaction that adds it. */
  static void add(Connection connection, UUID source, List<UUID> parents) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into source_parent (source_id, parent_id) values (?, ?)")) {
      for (UUID parent : parents) {
        insert.setObject(1, source);
        insert.setObject(2, parent);
        insert.executeUpdate();
      }
    }
  }

  private UUID known(String text) {
    UUID id;
    try {
      id = UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw invalid("must be the id of a source");
    }
    boolean exists =
        transactions.call(
            connection -> {
              try (PreparedStatement select =
                  connection.prepareStatement("select 1 from source where id = ?")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                  return row.next();
                }
              }
            });
    if (!exists) {
      throw invalid("there is no source " + id);
    }
    return id;
  }

  private static RuntimeException invalid(String detail) {
    return Problems.invalid(List.of(new FieldError(PARAMETER, detail)));
  }
}
