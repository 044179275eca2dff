package io.semblance.policy.policy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The policy that comes with the service: it becomes version 1 of an empty database. */
@Singleton
public final class PackagedPolicy {

  private static final Logger LOG = Logger.getLogger(PackagedPolicy.class);
  private static final String FOLDER = "policies";
  private static final String INSERT_VERSION =
      """
      insert into policy_version (revision, files, origin, author_sub, author_name, created_at)
      select ?, ?, 'packaged', 'policy-service', 'policy-service', ?
      where not exists (select 1 from active_policy)
      on conflict do nothing
      """;
  private static final String ACTIVATE =
      """
      insert into active_policy (id, revision, activated_at, activated_by)
      select 1, ?, ?, 'policy-service' where not exists (select 1 from active_policy)
      on conflict do nothing
      """;

  private final AgroalDataSource database;
  private final Clock clock;

  PackagedPolicy(AgroalDataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /* Before anything that asks for the active policy. */
  void activateOnFirstStart(@Observes @Priority(10) StartupEvent start) {
    PolicyFiles files = files();
    String revision = files.revision();
    Timestamp now = Timestamp.from(clock.instant());
    try (Connection connection = database.getConnection();
        PreparedStatement version = connection.prepareStatement(INSERT_VERSION);
        PreparedStatement active = connection.prepareStatement(ACTIVATE)) {
      version.setString(1, revision);
      version.setString(2, files.toJson());
      version.setTimestamp(3, now);
      version.executeUpdate();
      active.setString(1, revision);
      active.setTimestamp(2, now);
      if (active.executeUpdate() == 1) {
        LOG.infof("policy activated policy_revision=%s origin=packaged", revision);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException("the packaged policy cannot be stored", refused);
    }
  }

  /** Returns the files that come with the service, tests included. */
  public static PolicyFiles files() {
    Map<String, String> files = new TreeMap<>();
    try {
      ClassPathUtils.consumeAsPaths(FOLDER, folder -> read(folder, files));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return PolicyFiles.of(files);
  }

  private static void read(Path folder, Map<String, String> files) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String relative = folder.relativize(path).toString().replace('\\', '/');
        files.put(relative, Files.readString(path));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
