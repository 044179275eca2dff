package io.semblance.policy.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** The person on whose behalf a service asks, as named by the identity provider. */
@JsonNaming(SnakeCaseStrategy.class)
public record Requester(String sub, List<String> roles) {
  public Requester {
    roles = List.copyOf(roles);
  }
}
