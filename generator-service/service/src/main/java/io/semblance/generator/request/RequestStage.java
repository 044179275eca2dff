package io.semblance.generator.request;

/** What a running request is busy with. */
public enum RequestStage {
  QUEUED,
  RESERVING,
  FITTING,
  SAMPLING,
  MEASURING,
  DECIDING,
  PUBLISHING
}
