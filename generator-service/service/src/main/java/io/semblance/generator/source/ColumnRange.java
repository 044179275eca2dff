package io.semblance.generator.source;

import com.fasterxml.jackson.databind.JsonNode;

/** The bounds of a column as they are written: numbers, or texts in the column's format. */
public record ColumnRange(JsonNode min, JsonNode max) {}
