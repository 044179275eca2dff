package io.semblance.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The settings of the catalog, with its limits. */
@ConfigMapping(prefix = "semblance.catalog")
public interface CatalogConfig {

  /** The address at which people and services reach this catalog. */
  String url();

  /** The address of the generator, from which releases are pulled. */
  String generatorUrl();

  /** The folder of the published files. */
  Path dataDir();

  /** The largest manifest that is read. */
  @WithDefault("4194304")
  int maxManifestBytes();

  /** The largest file that is published. */
  @WithDefault("10737418240")
  long maxFileBytes();

  /** How long one request to the generator may take until its answer begins. */
  @WithDefault("30s")
  Duration pullTimeout();

  /** How often rows without a job are looked for. */
  @WithDefault("5s")
  Duration recoverEvery();

  /** The heartbeat of a running job; it is taken over after four missed ones. */
  @WithDefault("2s")
  Duration heartbeat();
}
