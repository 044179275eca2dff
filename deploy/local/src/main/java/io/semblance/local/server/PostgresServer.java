package io.semblance.local.server;

import io.semblance.local.machine.Cache;
import io.semblance.local.machine.ChildProcess;
import io.semblance.local.machine.PlatformFailure;
import io.semblance.local.machine.PrivateFile;
import io.semblance.local.machine.Readiness;
import io.semblance.local.machine.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** One PostgreSQL server with the databases of a whole platform. */
public record PostgresServer(int port, String password) {
  public static final String USER = "semblance";
  private static final Duration LIMIT = Duration.ofMinutes(1);

  static PostgresServer on(int port, Secrets secrets) {
    return new PostgresServer(port, secrets.get("DATABASE_PASSWORD"));
  }

  /** Makes an empty data folder. */
  void initialise(PostgresBinaries binaries, Path data) throws IOException {
    Path passwordFile = data.resolveSibling("password");
    PrivateFile.write(passwordFile, password);
    String[] arguments = {
      "--pgdata=" + data,
      "--username=" + USER,
      "--pwfile=" + passwordFile,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--wal-segsize=4",
      "--no-sync"
    };
    new Command("initdb", binaries.command("initdb", arguments), Map.of())
        .run(data.resolveSibling("initdb.log"));
    Files.delete(passwordFile);
  }

  /**
   * Starts the server. It does not wait for the disk: its data last no longer than the platform,
   * and a killed client loses nothing by it.
   */
  ChildProcess start(String name, PostgresBinaries binaries, Path data, Path log) {
    String[] arguments = {
      "-D",
      data.toString(),
      "-p",
      String.valueOf(port),
      "-h",
      "127.0.0.1",
      "-k",
      "",
      "-c",
      "fsync=off",
      "-c",
      "synchronous_commit=off",
      "-c",
      "full_page_writes=off",
      "-c",
      "max_connections=300",
      "-c",
      "max_wal_size=256MB",
      "-c",
      "log_timezone=UTC"
    };
    var command = binaries.command("postgres", arguments);
    return ChildProcess.start(name, command, Map.of("LC_ALL", "C"), log);
  }

  void awaitReady(ChildProcess process, Path log) {
    new Readiness(process, log, LIMIT).await(this::answers);
  }

  /** Makes an empty database and an account of the same name that owns it and sees no other. */
  public void createDatabase(String name) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
    try (Connection connection = connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, passwordOf(name)));
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
      statement.execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
    } catch (SQLException e) {
      throw new PlatformFailure("cannot create the database " + name + ": " + e.getMessage(), e);
    }
  }

  /** The password of the account that owns a database. */
  public String passwordOf(String database) {
    return Digest.of(password, database);
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  public String reactiveUrl(String database) {
    return "postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private boolean answers() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect(String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "2");
    return DriverManager.getConnection(jdbcUrl(database), properties);
  }

  /** Replaces a data folder by a copy of the seed. */
  static void restore(Path seed, Path data) {
    Cache.delete(data);
    Cache.copy(seed, data);
  }
}
