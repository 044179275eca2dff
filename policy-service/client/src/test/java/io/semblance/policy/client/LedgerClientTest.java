package io.semblance.policy.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerClientTest {

  private static final BudgetClaim CLAIM = new BudgetClaim("s", List.of(), "r", 1, 0.1, 1e-6);

  private final FakePolicyApi api = new FakePolicyApi();
  private final LedgerClient ledger = new LedgerClient(api);

  @Test
  void onlyABudgetThatIsExceededIsABudgetThatIsExceeded() {
    api.line = refusal(409, "/problems/budget-exceeded");

    assertThatThrownBy(() -> ledger.reserve(CLAIM).await().atMost(Duration.ofSeconds(1)))
        .isInstanceOf(BudgetExceededException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "409, /problems/reservation-resolved",
    "409, /problems/reserved-otherwise",
    "404, /problems/not-found",
    "400, /problems/bad-request"
  })
  void otherRefusalsAreTold(int status, String type) {
    api.line = refusal(status, type);

    assertThatThrownBy(() -> ledger.commit("l").await().atMost(Duration.ofSeconds(1)))
        .isInstanceOfSatisfying(
            LedgerRefusedException.class, refused -> assertThat(refused.type()).isEqualTo(type));
  }

  @ParameterizedTest
  @CsvSource({"500", "503", "401", "403"})
  void whatMayPassIsSilence(int status) {
    api.line = refusal(status, "/problems/any");

    assertThatThrownBy(() -> ledger.release("l").await().atMost(Duration.ofSeconds(1)))
        .isInstanceOf(PolicyUnavailableException.class);
  }

  private static Uni<Reservation> refusal(int status, String type) {
    Response problem = Response.status(status).entity("{\"type\":\"" + type + "\"}").build();
    return Uni.createFrom().failure(new WebApplicationException(problem));
  }
}
