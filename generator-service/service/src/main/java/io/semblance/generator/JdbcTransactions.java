package io.semblance.generator;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions of worker threads; request paths use Hibernate Reactive. */
@Singleton
public final class JdbcTransactions {

  private final DataSource dataSource;

  JdbcTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Runs the work in one transaction, which is rolled back where the work fails. */
  public <T> T call(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.in(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database refused: " + e.getSQLState(), e);
    }
  }

  /** Runs steps in one transaction, which is rolled back where one fails. */
  public void run(Steps steps) {
    call(
        connection -> {
          steps.in(connection);
          return true;
        });
  }

  /** Something to do with a connection that gives nothing back. */
  @FunctionalInterface
  public interface Steps {
    void in(Connection connection) throws SQLException;
  }

  /** Something to do with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T in(Connection connection) throws SQLException;
  }
}
