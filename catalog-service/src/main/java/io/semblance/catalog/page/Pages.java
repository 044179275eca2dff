package io.semblance.catalog.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.semblance.catalog.search.SearchPage;

/** The templates of the catalog's pages; what they write is escaped. */
@CheckedTemplate(basePath = "")
final class Pages {

  private Pages() {}

  static native TemplateInstance landing(LandingModel page);

  static native TemplateInstance tombstone(TombstoneModel stone, String digest);

  static native TemplateInstance search(SearchPage found, String words, String next);

  static native TemplateInstance refusal(RefusalModel refusal);
}
