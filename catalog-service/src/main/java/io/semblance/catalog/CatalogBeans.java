package io.semblance.catalog;

import io.semblance.catalog.store.ContentStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The plain objects that the container hands out. */
final class CatalogBeans {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  ContentStore store(CatalogConfig config) {
    return new ContentStore(config.dataDir());
  }
}
