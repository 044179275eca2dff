package io.semblance.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;

/** What an operator may set. */
@ConfigMapping(prefix = "semblance.opa")
public interface PolicySettings {

  /** Where OPA answers. */
  URI url();

  /** What this service shows to OPA. */
  String token();

  /** The OPA program that tries drafts out. */
  @WithDefault("opa")
  String binary();

  /** How long a decision waits for OPA to have the active revision. */
  @WithDefault("4s")
  Duration decisionPatience();

  /** How long an activation waits for OPA to have the new revision. */
  @WithDefault("20s")
  Duration activationPatience();

  /** How often a waiting OPA's revision is compared with the active one. */
  @WithDefault("200ms")
  Duration bundlePollInterval();

  /** The longest that a bundle request is held, whatever the caller asks for. */
  @WithDefault("30s")
  Duration bundleWaitMax();

  /** The limits of a draft under test. */
  Sandbox sandbox();

  /** The limits of drafts. */
  Drafts drafts();

  /** How much a child process may take. */
  interface Sandbox {

    /** Time for one run of the program. */
    @WithDefault("30s")
    Duration timeout();

    /** Time for one test of the draft. */
    @WithDefault("5s")
    Duration testTimeout();

    /** Memory that the program's heap is held to. */
    @WithDefault("256")
    @WithName("memory-mib")
    int memoryMib();

    /** The most that a run may write. */
    @WithDefault("16")
    @WithName("output-mib")
    int outputMib();
  }

  /** How large a draft may be. */
  interface Drafts {

    /** Characters of one file. */
    @WithDefault("262144")
    int fileLengthMax();

    /** Files of one draft. */
    @WithDefault("200")
    int filesMax();
  }
}
