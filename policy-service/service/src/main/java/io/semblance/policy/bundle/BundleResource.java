package io.semblance.policy.bundle;

import io.semblance.policy.CallerContext;
import io.semblance.policy.PolicySettings;
import io.semblance.policy.Roles;
import io.semblance.policy.policy.ActivePolicy;
import io.semblance.policy.policy.PolicyVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where OPA fetches the active policy. A request that knows it already is held until it changes.
 */
@Path("/opa/v1/bundles")
@RolesAllowed(Roles.OPA_AGENT)
@Tag(name = "bundle")
public class BundleResource {

  /** The type by which OPA learns that it may go on with long polling. */
  static final String BUNDLE_TYPE = "application/vnd.openpolicyagent.bundles";

  private static final Pattern WAIT = Pattern.compile("(?:^|[;,\\s])wait=(\\d{1,4})");

  private final ActivePolicy active;
  private final PolicySettings settings;
  private final Clock clock;

  BundleResource(ActivePolicy active, PolicySettings settings, Clock clock) {
    this.active = active;
    this.settings = settings;
    this.clock = clock;
  }

  @GET
  @Path("/main")
  @Produces(BUNDLE_TYPE)
  @Operation(operationId = "fetch_bundle", summary = "The active policy as an OPA bundle")
  public Uni<RestResponse<byte[]>> fetch(
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @HeaderParam("Prefer") String prefer) {
    return await(known == null ? "" : known, clock.instant().plus(wait(prefer)));
  }

  private Uni<RestResponse<byte[]>> await(String known, Instant deadline) {
    return active
        .revision()
        .flatMap(
            revision -> {
              if (!tag(revision).equals(known)) {
                return active.version().map(BundleResource::bundle);
              }
              if (!clock.instant().isBefore(deadline)) {
                return Uni.createFrom().item(unchanged(revision));
              }
              return CallerContext.pause(settings.bundlePollInterval())
                  .chain(() -> await(known, deadline));
            });
  }

  private static RestResponse<byte[]> bundle(PolicyVersion version) {
    return ResponseBuilder.ok(PolicyBundle.of(version.files()), BUNDLE_TYPE)
        .header(HttpHeaders.ETAG, tag(version.revision()))
        .build();
  }

  private static RestResponse<byte[]> unchanged(String revision) {
    return ResponseBuilder.<byte[]>notModified(tag(revision))
        .header(HttpHeaders.CONTENT_TYPE, BUNDLE_TYPE)
        .build();
  }

  private static String tag(String revision) {
    return "\"" + revision + "\"";
  }

  private Duration wait(@Nullable String prefer) {
    Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
    if (!wait.find()) {
      return Duration.ZERO;
    }
    Duration wanted = Duration.ofSeconds(Long.parseLong(wait.group(1)));
    return wanted.compareTo(settings.bundleWaitMax()) < 0 ? wanted : settings.bundleWaitMax();
  }
}
