package io.semblance.generator.request;

import java.util.Locale;

/** A file format of a release. */
public enum FileFormat {
  CSV("text/csv"),
  PARQUET("application/vnd.apache.parquet");

  private final String mediaType;

  FileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Returns its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** Returns the ending of its file names, without the dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
