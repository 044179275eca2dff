package io.semblance.generator.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** The row of a source. */
@Entity(name = "Source")
@Table(name = "source")
class StoredSource {

  @Id
  @Column(name = "id")
  UUID id;

  @Version
  @Column(name = "version")
  int version;

  @Column(name = "name")
  String name;

  @Column(name = "ledger_key")
  String ledgerKey;

  /* the keys of its ancestors, with blanks between */
  @Formula("ancestors_of(ledger_key)")
  @Nullable String ancestors;

  /* the ids of its parents, with blanks between */
  @Formula(
      "(select string_agg(cast(p.parent_id as text), ' ') from source_parent p where p.source_id ="
          + " id)")
  @Nullable String parents;

  @Column(name = "media_type")
  String mediaType;

  @Column(name = "exact_rows")
  long exactRows;

  @Column(name = "document")
  String document;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "position", insertable = false, updatable = false)
  long position;

  static List<String> words(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
  }
}
