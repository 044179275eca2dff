package io.semblance.generator;

import io.semblance.policy.client.PolicyUnavailableException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers 503 where policy gave no answer: nothing is allowed then. */
public final class PolicySilence {

  private static final Logger LOG = Logger.getLogger(PolicySilence.class);

  @ServerExceptionMapper
  public Response answer(PolicyUnavailableException silence) {
    LOG.warnf("event=policy_silent cause=%s", silence.getCause());
    return Problems.of(503, "policy-unavailable", String.valueOf(silence.getMessage()))
        .toResponse();
  }
}
