package io.semblance.catalog.dataset;

import io.semblance.catalog.record.RecordJson;
import io.semblance.catalog.record.TransparencyRecord;
import io.semblance.catalog.record.TransparencyRecord.RecordFile;
import io.semblance.catalog.release.ManifestException;
import io.semblance.policy.client.Purpose;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of datasets, within the transaction of a job. */
public final class DatasetTables {

  private static final String INSERT =
      """
      insert into dataset_version (dataset_name, version, major, release_id, status, title, description, category,
          release_scope, risk_tier, purposes, table_rows, table_columns, record, record_digest, published_at, expires_at,
          search)
      values (?, ?, ?, ?, 'published', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          setweight(to_tsvector('english', ?), 'A') || setweight(to_tsvector('english', ?), 'B')
          || setweight(to_tsvector('simple', ?), 'C'))
      returning id\
      """;

  private static final String CLAIM =
      """
      insert into dataset as known (name, owner) values (?, ?)
      on conflict (name) do update set owner = coalesce(known.owner, excluded.owner)
      returning owner\
      """;

  private final Connection connection;

  /** Binds to a transaction, which the caller commits. */
  public DatasetTables(Connection connection) {
    this.connection = connection;
  }

  /** The newest version of a dataset and its record's digest. */
  public record Latest(VersionNumber version, String digest) {}

  /** Waits until no other job publishes or removes files, and keeps others waiting. */
  public void lockFiles() throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select pg_advisory_xact_lock(hashtext('semblance catalog files'))")) {
      lock.execute();
    }
  }

  /** Returns whether a release has become a version. */
  public boolean hasRelease(String releaseId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from dataset_version where release_id = ?")) {
      select.setString(1, releaseId);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  /**
   * Makes the dataset if there is none of the name, locks it, and returns its newest version; fails
   * where the name belongs to another owner.
   */
  public Optional<Latest> lockDataset(String name, String owner) throws SQLException {
    if (!owner.equals(lockOwner(name, owner))) {
      throw new ManifestException("the dataset name " + name + " belongs to another requester");
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select version, record_digest from dataset_version"
                + " where dataset_name = ? order by major desc limit 1")) {
      select.setString(1, name);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(new Latest(VersionNumber.parse(rows.getString(1)), rows.getString(2)))
            : Optional.empty();
      }
    }
  }

  private String lockOwner(String name, String owner) throws SQLException {
    try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setString(1, name);
      claim.setString(2, owner);
      try (ResultSet row = claim.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /** Writes a version with its files, and returns the digest of its record. */
  public String insert(TransparencyRecord record, String releaseId) throws SQLException {
    String canonical = RecordJson.canonical(record);
    String digest = RecordJson.digest(canonical);
    long id;
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      bindNames(insert, record, releaseId);
      bindFacts(insert, record);
      insert.setString(13, canonical);
      insert.setString(14, digest);
      bindTimes(insert, record);
      bindSearch(insert, record);
      try (ResultSet rows = insert.executeQuery()) {
        rows.next();
        id = rows.getLong(1);
      }
    }
    for (RecordFile file : record.files()) {
      insertFile(id, file);
    }
    return digest;
  }

  private static void bindNames(
      PreparedStatement insert, TransparencyRecord record, String releaseId) throws SQLException {
    insert.setString(1, record.dataset());
    insert.setString(2, record.version());
    insert.setInt(3, VersionNumber.parse(record.version()).major());
    insert.setString(4, releaseId);
    insert.setString(5, record.title());
    insert.setString(6, record.description());
  }

  private void bindFacts(PreparedStatement insert, TransparencyRecord record) throws SQLException {
    insert.setString(7, record.usage().category().wire());
    insert.setString(8, record.usage().releaseScope().wire());
    insert.setString(9, record.governance().riskTier().wire());
    String[] purposes =
        record.usage().permittedPurposes().stream().map(Purpose::wire).toArray(String[]::new);
    insert.setArray(10, connection.createArrayOf("text", purposes));
    insert.setLong(11, record.composition().rows().total());
    insert.setInt(12, record.columns().size());
  }

  private static void bindTimes(PreparedStatement insert, TransparencyRecord record)
      throws SQLException {
    insert.setTimestamp(15, Timestamp.from(record.issued()));
    insert.setTimestamp(
        16, record.governance().expiresAt().toOptional().map(Timestamp::from).orElse(null));
  }

  private static void bindSearch(PreparedStatement insert, TransparencyRecord record)
      throws SQLException {
    String name = record.dataset().replace('-', ' ');
    insert.setString(17, name + " " + record.title());
    insert.setString(18, record.description() + " " + String.join(" ", record.keywords()));
    insert.setString(
        19,
        record.columns().stream()
            .map(column -> column.name().replace('_', ' '))
            .collect(Collectors.joining(" ")));
  }

  private void insertFile(long versionId, RecordFile file) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into dataset_file (version_id, name, media_type, bytes, sha256)"
                + " values (?, ?, ?, ?, ?)")) {
      insert.setLong(1, versionId);
      insert.setString(2, file.name());
      insert.setString(3, file.mediaType());
      insert.setLong(4, file.bytes());
      insert.setString(5, file.sha256());
      insert.executeUpdate();
    }
  }
}
