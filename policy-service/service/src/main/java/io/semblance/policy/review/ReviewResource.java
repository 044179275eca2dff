package io.semblance.policy.review;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.security.identity.SecurityIdentity;
import io.semblance.policy.Page;
import io.semblance.policy.Person;
import io.semblance.policy.PolicyProblem;
import io.semblance.policy.Preconditions;
import io.semblance.policy.Required;
import io.semblance.policy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Releases that wait for people. */
@Path("/api/v1/reviews")
@RolesAllowed({Roles.DATA_STEWARD, Roles.PRIVACY_OFFICER})
@Tag(name = "reviews")
public class ReviewResource {

  private final Reviews reviews;
  private final Verdicts verdicts;
  private final JsonWebToken token;
  private final SecurityIdentity identity;

  ReviewResource(
      Reviews reviews, Verdicts verdicts, JsonWebToken token, SecurityIdentity identity) {
    this.reviews = reviews;
    this.verdicts = verdicts;
    this.token = token;
    this.identity = identity;
  }

  /** A page of reviews, the newest first. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ReviewsView(List<Review.View> reviews, @Nullable String nextPageToken) {}

  @GET
  @Operation(operationId = "list_reviews", summary = "Reviews, the newest first")
  public Uni<ReviewsView> list(
      @QueryParam("state") @Nullable String state,
      @Parameter(schema = @Schema(type = SchemaType.INTEGER, examples = "50"))
          @QueryParam("page_size")
          @Nullable String pageSize,
      @QueryParam("page_token") @Nullable String pageToken) {
    Page page = Page.of(pageSize, pageToken);
    return reviews
        .list(state(state), page)
        .flatMap(
            found ->
                reviews
                    .views(found)
                    .map(views -> new ReviewsView(views, page.next(found, Review::number))));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "read_review", summary = "One review with its verdicts")
  public Uni<Review.View> read(@PathParam("id") UUID id) {
    return reviews.find(id);
  }

  @POST
  @Path("/{id}/verdicts")
  @Operation(operationId = "give_verdict", summary = "Approves or rejects a release")
  public Uni<RestResponse<Review.View>> give(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      VerdictRequest given) {
    VerdictRequest complete = Required.complete(given, "").valid();
    return verdicts
        .give(id, Person.of(token, identity), complete, Preconditions.requireKey(key))
        .map(review -> RestResponse.status(RestResponse.Status.CREATED, review));
  }

  private static @Nullable ReviewState state(@Nullable String wanted) {
    if (wanted == null) {
      return null;
    }
    return Arrays.stream(ReviewState.values())
        .filter(state -> state.wire().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                PolicyProblem.badRequest(
                    "state is open, approved, rejected or lapsed, not " + wanted, List.of()));
  }
}
