package io.semblance.generator.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.RealNeighbours;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealNeighbours.class)
class CandidateSweepIT {

  private static final String REQUEST =
      """
      with origin as (
        insert into source (id, version, name, ledger_key, media_type, content_digest, bytes, exact_rows, document,
          created_by, created_at)
        values (gen_random_uuid(), 1, 'swept', 'k', 'text/csv', 'd', 1, 1, '{}', 'ada', now()) returning id)
      insert into request (id, source_id, state, percent, filing, decision, requested_by, requester, idempotency_key,
        body_digest, answer, created_at, updated_at, last_event, cancel_requested, due, attempt, fits, noise_drawn,
        review_signals, candidate)
      select ?, id, ?, 0, '{}', '{}', 'nobody', '{}', gen_random_uuid(), '', '{}', now(), now(), 1, false, false, 2, 1,
        false, 0, ? from origin
      """;

  @Inject CandidateSweep sweep;
  @Inject GeneratorConfig config;
  @Inject DataSource database;

  @ParameterizedTest
  @CsvSource({"cancelled", "failed", "rejected"})
  void filesOfAnEndedRequestAreDeletedAtStart(String state) throws Exception {
    UUID request = UUID.randomUUID();
    Path file = leftover(request, 1);
    store(request, state, null);

    sweep.sweep(new StartupEvent());

    assertThat(file).doesNotExist();
    assertThat(config.dataDir().resolve("candidates/" + request)).doesNotExist();
  }

  @Test
  void ofACandidateOnlyItsOwnFilesStay() throws Exception {
    UUID request = UUID.randomUUID();
    Path older = leftover(request, 1);
    Path candidate = leftover(request, 2);
    store(
        request,
        "waiting_for_reviews",
        "{\"folder\":\"" + request + "/2\",\"files\":[],\"columns\":[]}");

    sweep.sweep(new StartupEvent());

    assertThat(older).doesNotExist();
    assertThat(candidate).exists();
  }

  @Test
  void whatIsBeingMadeIsLeftAlone() throws Exception {
    UUID request = UUID.randomUUID();
    Path file = leftover(request, 2);
    Path unknown = leftover(UUID.randomUUID(), 1);
    store(request, "running", null);

    sweep.sweep(new StartupEvent());

    assertThat(file).exists();
    assertThat(unknown).exists();
  }

  private Path leftover(UUID request, int attempt) throws IOException {
    Path folder = config.dataDir().resolve("candidates/" + request + "/" + attempt);
    return Files.writeString(Files.createDirectories(folder).resolve("x.csv"), "a\n1\n");
  }

  private void store(UUID request, String state, @Nullable String candidate) throws Exception {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(REQUEST)) {
      insert.setObject(1, request);
      insert.setString(2, state);
      insert.setString(3, candidate);
      insert.executeUpdate();
    }
  }
}
