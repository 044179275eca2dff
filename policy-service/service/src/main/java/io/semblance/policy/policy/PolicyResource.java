package io.semblance.policy.policy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.PolicyProblem;
import io.semblance.policy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading the policy in force and its history. */
@Path("/api/v1/policies")
@RolesAllowed(Roles.POLICY_ADMIN)
@Tag(name = "policies")
public class PolicyResource {

  private final ActivePolicy active;

  PolicyResource(ActivePolicy active) {
    this.active = active;
  }

  /** The policy in force, and the paths of its files. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ActiveView(String revision, PolicyVersion.Summary version, List<String> files) {}

  /** The history of the policy, the newest version first. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record VersionsView(List<PolicyVersion.Summary> versions) {}

  @GET
  @Path("/active")
  @Operation(operationId = "read_active_policy", summary = "The policy in force")
  public Uni<ActiveView> active() {
    return active.version().map(PolicyResource::view);
  }

  @GET
  @Path("/active/files/{path:.+}")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(operationId = "read_active_policy_file", summary = "One file of the policy in force")
  public Uni<String> file(@PathParam("path") String path) {
    PolicyPath wanted = new PolicyPath(path);
    return active.version().map(version -> content(version.files(), wanted));
  }

  @GET
  @Path("/versions")
  @Operation(operationId = "list_policy_versions", summary = "The history of the policy")
  public Uni<VersionsView> versions() {
    return active
        .versions()
        .map(all -> new VersionsView(all.stream().map(PolicyVersion::summary).toList()));
  }

  private static ActiveView view(PolicyVersion version) {
    List<String> paths = List.copyOf(version.files().byPath().keySet());
    return new ActiveView(version.revision(), version.summary(), paths);
  }

  static String content(PolicyFiles files, PolicyPath path) {
    return files
        .content(path)
        .orElseThrow(() -> PolicyProblem.notFound("The policy has no file " + path.value()));
  }
}
