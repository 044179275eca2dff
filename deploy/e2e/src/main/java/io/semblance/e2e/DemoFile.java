package io.semblance.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that the story uses: tables in the public domain, their declared schemas, requests. */
enum DemoFile {
  YRBSS("yrbss.csv"),
  YRBSS_SCHEMA("yrbss.schema.json"),
  FUEL_ECONOMY("fuel-economy.csv"),
  FUEL_ECONOMY_SCHEMA("fuel-economy.schema.json"),
  TEST_DATA_REQUEST("test-data.request.json"),
  PUBLIC_REQUEST("public.request.json"),
  REGISTERED_REQUEST("registered.request.json");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String file;

  DemoFile(String file) {
    this.file = file;
  }

  byte[] bytes() {
    try (InputStream in = DemoFile.class.getResourceAsStream("/demo/" + file)) {
      if (in == null) {
        throw new StoryBroken("The jar lacks demo/" + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode json() {
    try {
      return JSON.readTree(bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
