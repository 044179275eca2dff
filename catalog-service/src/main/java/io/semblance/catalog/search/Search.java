package io.semblance.catalog.search;

import io.semblance.catalog.search.SearchPage.Hit;
import io.semblance.catalog.viewer.Viewer;
import io.semblance.policy.client.Purpose;
import io.semblance.policy.client.ReleaseScope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Full-text search over titles, descriptions and columns; the best and newest come first. */
@ApplicationScoped
public class Search {

  /* A dataset is found by its newest version that is published and that the viewer may read. */
  private static final String SQL =
      """
      with visible as (
        select distinct on (dataset_name) *,
               case when $1::text is null then 0
                    else ts_rank(search, websearch_to_tsquery('english', $1)
                                 || websearch_to_tsquery('simple', $1))::float8 end as rank
        from dataset_version
        where status = 'published' and ($2 or release_scope = 'public')
        order by dataset_name, major desc)
      select id, dataset_name, version, title, description, category, release_scope, risk_tier, purposes,
             table_rows, table_columns, published_at, rank
      from visible
      where ($1::text is null or search @@ (websearch_to_tsquery('english', $1) || websearch_to_tsquery('simple', $1)))
        and ($3::text is null or $3 = any (purposes))
        and ($4::text is null or release_scope = $4)
        and (rank, id) < ($5::float8, $6::int8)
      order by rank desc, id desc
      limit $7""";

  private final Pool pool;

  Search(Pool pool) {
    this.pool = pool;
  }

  /** Returns a page of what the viewer may see. */
  public Uni<SearchPage> find(SearchQuery query, Viewer viewer) {
    Purpose purpose = query.purpose();
    ReleaseScope scope = query.releaseScope();
    Tuple parameters =
        Tuple.tuple()
            .addString(query.words())
            .addBoolean(viewer.isReader())
            .addString(purpose == null ? null : purpose.wire())
            .addString(scope == null ? null : scope.wire())
            .addDouble(query.after().rank())
            .addLong(query.after().id())
            .addInteger(query.pageSize() + 1);
    return pool.preparedQuery(SQL).execute(parameters).map(rows -> page(rows, query));
  }

  private static SearchPage page(RowSet<Row> rows, SearchQuery query) {
    List<Hit> hits = new ArrayList<>();
    PageToken last = query.after();
    for (Row row : rows) {
      if (hits.size() == query.pageSize()) {
        return new SearchPage(hits, last.toString());
      }
      hits.add(hit(row));
      last = new PageToken(row.getDouble("rank"), row.getLong("id"), query.after().search());
    }
    return new SearchPage(hits, null);
  }

  private static Hit hit(Row row) {
    OffsetDateTime published = row.getOffsetDateTime("published_at");
    return new Hit(
        row.getString("dataset_name"),
        row.getString("version"),
        row.getString("title"),
        row.getString("description"),
        row.getString("category"),
        row.getString("release_scope"),
        row.getString("risk_tier"),
        Stream.of(row.getArrayOfStrings("purposes")).toList(),
        row.getLong("table_rows"),
        row.getInteger("table_columns"),
        published.toInstant(),
        "/api/v1/datasets/" + row.getString("dataset_name"));
  }
}
