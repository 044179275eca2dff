package io.semblance.generator;

import io.semblance.policy.client.PolicyUnavailableException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers 503 where policy gave no answer: nothing is allowed then. */
final class PolicySilence {

  @ServerExceptionMapper
  public Response answer(PolicyUnavailableException silence) {
    return Problems.of(503, "policy-unavailable", String.valueOf(silence.getMessage()))
        .toResponse();
  }
}
