package io.semblance.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Writes values as the JSON that is stored, and reads them back. */
@Singleton
public final class JsonText {

  private final ObjectMapper mapper;

  JsonText(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Returns the value as JSON. */
  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /** Returns the value that was written. */
  public <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("stored JSON is not a " + type.getSimpleName(), e);
    }
  }

  /** Returns the value as a tree. */
  public JsonNode tree(Object value) {
    return mapper.valueToTree(value);
  }
}
