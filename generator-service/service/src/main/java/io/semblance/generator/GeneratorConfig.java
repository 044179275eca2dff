package io.semblance.generator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of the generator service. */
@ConfigMapping(prefix = "semblance.generator")
public interface GeneratorConfig {

  /** Returns the folder of spooled uploads, sources and candidates. */
  Path dataDir();

  /** Returns the secret key of source commitments, in hexadecimal. */
  String commitmentKey();

  /** Returns where the catalog listens. */
  URI catalogUrl();

  /** Returns the version of the engine, as it is told in manifests. */
  String engineVersion();

  /** Returns where others reach this service. */
  Optional<URI> url();

  Limits limits();

  Jobs jobs();

  Events events();

  /** How much one caller may ask for. */
  interface Limits {

    /** Returns the greatest upload in bytes. */
    @WithDefault("2147483648")
    long uploadBytes();

    /** Returns the greatest length of any other body in bytes. */
    @WithDefault("1048576")
    int documentBytes();

    /** Returns the greatest number of columns of a source. */
    @WithDefault("1000")
    int columns();

    /** Returns the greatest number of rows of a source. */
    @WithDefault("50000000")
    long sourceRows();

    /** Returns the greatest length of one cell in characters. */
    @WithDefault("1048576")
    int cellCharacters();

    /** Returns the greatest number of synthetic rows of one request. */
    @WithDefault("10000000")
    long requestedRows();

    /** Returns how many requests of one person may be open at once. */
    @WithDefault("25")
    int openRequests();

    /** Returns the greatest number of rows on one page. */
    @WithDefault("200")
    int pageSize();
  }

  /** How jobs are run. */
  interface Jobs {

    /** Returns how many tasks run at once on this replica. */
    @WithDefault("4")
    int threads();

    /** Returns how often due tasks are looked for. */
    @WithDefault("PT1S")
    Duration poll();

    /** Returns how often a worker says that it lives; after four silences it counts as dead. */
    @WithDefault("PT4S")
    Duration heartbeat();

    /** Returns the first pause before a step that failed by a silent neighbour is tried again. */
    @WithDefault("PT3S")
    Duration retry();

    /** Returns how long a call to a neighbour may take. */
    @WithDefault("PT30S")
    Duration callTimeout();

    /** Returns how often a fit is begun before it counts as failed. */
    @WithDefault("5")
    int attempts();

    /** Returns how many blocks of rows one job samples at once. */
    @WithDefault("2")
    int parallelism();

    /** Returns the share of rows that is held out from the fit. */
    @WithDefault("0.2")
    double holdout();
  }

  /** How events are delivered and progress is streamed. */
  interface Events {

    /** Returns the first pause before an undelivered event is sent again; it doubles. */
    @WithDefault("PT2S")
    Duration retry();

    /** Returns how often a progress stream looks for news. */
    @WithDefault("PT0.5S")
    Duration poll();

    /** Returns how often a silent progress stream says that it lives. */
    @WithDefault("PT15S")
    Duration heartbeat();
  }
}
