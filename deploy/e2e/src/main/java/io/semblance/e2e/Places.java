package io.semblance.e2e;

import java.net.URI;

/** Where the three services listen. */
record Places(URI generator, URI policy, URI catalog) {

  URI sources(String name) {
    return generator.resolve("/api/v1/sources?name=" + name);
  }

  URI source(String id) {
    return generator.resolve("/api/v1/sources/" + id);
  }

  URI requests() {
    return generator.resolve("/api/v1/requests");
  }

  URI request(String id) {
    return generator.resolve("/api/v1/requests/" + id);
  }

  URI evidence(String id) {
    return generator.resolve("/api/v1/requests/" + id + "/evidence");
  }

  URI openReviews() {
    return policy.resolve("/api/v1/reviews?state=open");
  }

  URI review(String id) {
    return policy.resolve("/api/v1/reviews/" + id);
  }

  URI verdicts(String review) {
    return policy.resolve("/api/v1/reviews/" + review + "/verdicts");
  }

  URI ledger(String sourceKey) {
    return policy.resolve("/api/v1/ledger/sources/" + sourceKey);
  }

  URI dataset(String name) {
    return catalog.resolve("/api/v1/datasets/" + name);
  }

  URI version(String name, String version) {
    return catalog.resolve("/api/v1/datasets/" + name + "/versions/" + version);
  }

  URI file(String name, String version, String file, String purpose) {
    return catalog.resolve(
        "/api/v1/datasets/%s/versions/%s/files/%s?purpose=%s"
            .formatted(name, version, file, purpose));
  }

  URI withdrawal(String name, String version) {
    return catalog.resolve("/api/v1/datasets/%s/versions/%s:withdraw".formatted(name, version));
  }

  URI page(String name, String version) {
    return catalog.resolve("/datasets/" + name + "/" + version);
  }
}
