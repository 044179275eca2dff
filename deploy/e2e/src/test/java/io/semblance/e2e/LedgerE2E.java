package io.semblance.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.local.BackingServices;
import io.semblance.local.Service;
import io.semblance.local.ServiceProcess;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The ledger dies in the middle of a thousand reservations, is asked again, and adds up. */
class LedgerE2E {

  private static final int RACERS = 1000;
  private static final int BEFORE_THE_KILL = 150;

  /* 35 times 0.125 is 4.375, and the limit of the core pack is 4.4. */
  private static final double RHO = 0.125;
  private static final int BEARABLE = 35;
  private static final String PARENT = "hmac-sha256:parent";
  private static final String CHILD = "hmac-sha256:child";

  private final BackingServices backing = BackingServices.shared();
  private final Account generator =
      Account.of("generator", () -> backing.serviceToken("generator-service"));

  @Test
  void aKilledLedgerHoldsEveryLineThatItPromisedAndNoMore() throws InterruptedException {
    String database = backing.createDatabase("ledger");
    Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    ServiceProcess policy = ServiceProcess.start(backing, Service.POLICY, database);
    URI ledger = URI.create(policy.url());
    List<CompletableFuture<Void>> race = race(ledger, answers);
    while (answers.size() < BEFORE_THE_KILL) {
      Thread.sleep(5);
    }
    policy.kill();
    race.forEach(CompletableFuture::join);

    try (ServiceProcess again = ServiceProcess.start(backing, Service.POLICY, database)) {
      Set<String> promised = new HashSet<>();
      answers.forEach(
          (racer, status) -> promised.addAll(status == 201 ? Set.of(id(racer)) : Set.of()));
      assertThat(lines(URI.create(again.url()))).containsAll(promised);
      answers.clear();
      race(ledger, answers).forEach(CompletableFuture::join);

      assertThat(answers.values()).hasSize(RACERS).containsOnly(201, 409);
      assertThat(lines(ledger)).hasSize(BEARABLE).containsAll(promised).doesNotHaveDuplicates();
      race(ledger, answers).forEach(CompletableFuture::join);
      assertThat(lines(ledger)).hasSize(BEARABLE);
    }
  }

  private List<CompletableFuture<Void>> race(URI ledger, Map<Integer, Integer> answers) {
    ExecutorService threads = Executors.newFixedThreadPool(48);
    List<CompletableFuture<Void>> race =
        IntStream.range(0, RACERS)
            .mapToObj(
                racer ->
                    CompletableFuture.runAsync(
                        () -> answers.put(racer, reserve(ledger, racer)), threads))
            .toList();
    threads.shutdown();
    return race;
  }

  /** Returns the status, or 0 where there was no answer. */
  private int reserve(URI ledger, int racer) {
    ObjectNode claim =
        JsonNodeFactory.instance
            .objectNode()
            .put("source_key", racer % 2 == 0 ? PARENT : CHILD)
            .put("request_id", id(racer))
            .put("attempt", 1)
            .put("rho", RHO)
            .put("delta", 0);
    claim.putArray("ancestors");
    if (racer % 2 == 1) {
      claim.withArray("/ancestors").add(PARENT);
    }
    try {
      return generator.post(ledger.resolve("/api/v1/ledger/reservations"), claim).status();
    } catch (StoryBroken silence) {
      return 0;
    }
  }

  private List<String> lines(URI ledger) {
    JsonNode account =
        generator.get(ledger.resolve("/api/v1/ledger/sources/" + PARENT)).expect(200).body();
    return account.at("/lines").findValuesAsText("request_id");
  }

  private static String id(int racer) {
    return "racer-" + racer;
  }
}
