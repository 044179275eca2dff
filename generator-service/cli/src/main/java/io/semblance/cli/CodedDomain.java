package io.semblance.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.models.document.DocumentException;
import io.semblance.models.document.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How many codes each column of a coded table has, as benchmarks of private synthesis say it. */
record CodedDomain(Map<String, Integer> codes) {

  /** Up to so many codes are taken for names, more for steps of a scale. */
  private static final int MOST_NOMINAL = 50;

  private static final int MOST_CODES = 1_000_000;

  static CodedDomain read(String json) {
    JsonNode tree;
    try {
      tree =
          JsonMapper.builder()
              .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
              .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .build()
              .readTree(json);
    } catch (JsonProcessingException e) {
      throw new DocumentException("", "is not JSON: " + e.getOriginalMessage());
    }
    Fields fields = Fields.of(tree, "");
    Map<String, Integer> codes = new LinkedHashMap<>();
    tree.properties()
        .forEach(
            entry ->
                codes.put(entry.getKey(), (int) fields.integer(entry.getKey(), 1, MOST_CODES)));
    return new CodedDomain(codes);
  }

  /** Declared columns in the order of the table. */
  Schema schema(List<String> names) {
    for (String name : codes.keySet()) {
      if (!names.contains(name)) {
        throw new DocumentException(name, "the table has no such column");
      }
    }
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      Integer count = codes.get(name);
      if (count == null) {
        throw new DocumentException("", "says nothing of column '" + name + "'");
      }
      columns.add(column(name, count).withNullable(Property.declared(false)));
    }
    return Schema.of(columns);
  }

  private static Column column(String name, int count) {
    return count > MOST_NOMINAL
        ? Column.integer(name, 0, count - 1L)
        : Column.categorical(name, IntStream.range(0, count).mapToObj(String::valueOf).toList());
  }
}
