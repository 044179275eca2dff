package io.semblance.catalog.access;

import io.semblance.catalog.access.ByteRange.Asked;
import io.semblance.catalog.access.ByteRange.Part;
import io.semblance.catalog.access.ByteRange.Unsatisfiable;
import io.semblance.catalog.problem.CatalogProblem;
import io.semblance.catalog.record.TransparencyRecord.RecordFile;
import io.semblance.catalog.store.ContentStore;
import io.semblance.catalog.store.Sha256;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.PathPart;

/** Turns a granted file into an HTTP answer; the bytes go from the disk to the network. */
@Singleton
public final class FileAnswer {

  private static final int PARTIAL = 206;
  private static final int UNSATISFIABLE = 416;

  private final ContentStore store;

  FileAnswer(ContentStore store) {
    this.store = store;
  }

  /** Returns 200, 206, 304 or 416 with the headers that go with it. */
  public Response to(FileRequest request, RecordFile file) {
    Sha256 digest = new Sha256(file.sha256());
    Path path = store.path(digest);
    if (!Files.isReadable(path)) {
      throw CatalogProblem.notFound("The file is being removed.");
    }
    String entityTag = entityTag(file);
    if (request.conditions().ifNoneMatch().filter(tag -> matches(tag, entityTag)).isPresent()) {
      return Response.notModified().header("ETag", entityTag).build();
    }
    Asked asked = ByteRange.of(request.conditions().rangeOf(entityTag), file.bytes());
    if (asked instanceof Unsatisfiable) {
      throw CatalogProblem.builder("range-not-satisfiable", "No such part", UNSATISFIABLE)
          .withDetail("The file has %d bytes.".formatted(file.bytes()))
          .withHeader("Content-Range", "bytes */" + file.bytes())
          .build();
    }
    ByteRange range = asked instanceof Part part ? part.range() : new ByteRange(0, file.bytes());
    ResponseBuilder response =
        asked instanceof Part
            ? Response.status(PARTIAL).header("Content-Range", range.contentRange(file.bytes()))
            : Response.ok();
    return response
        .entity(new PathPart(path, range.first(), range.length()))
        .type(file.mediaType())
        .header("ETag", entityTag)
        .header("Accept-Ranges", "bytes")
        .header("Repr-Digest", digest.reprDigest())
        .header("Content-Disposition", disposition(file))
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /** Returns the tag of a file's bytes. */
  static String entityTag(RecordFile file) {
    return "\"" + file.sha256() + "\"";
  }

  private static boolean matches(String header, String entityTag) {
    return header.equals("*") || header.contains(entityTag);
  }

  /* The name is plain ASCII by the manifest's rule, so it needs no encoding. */
  private static String disposition(RecordFile file) {
    return "attachment; filename=\"%s\"".formatted(file.name());
  }
}
