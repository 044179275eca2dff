package io.semblance.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.engine.coding.Bin;
import io.semblance.engine.coding.BinCoding;
import io.semblance.engine.coding.Coding;
import io.semblance.engine.coding.ColumnCoding;
import io.semblance.engine.coding.LevelCoding;
import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Notation;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Schema;
import io.semblance.models.document.DocumentException;
import io.semblance.models.document.Fields;
import io.semblance.models.document.Packed;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How columns become codes, as a document.
 *
 * @param levels of each variable
 */
@SuppressWarnings("ArrayRecordComponent") // lives for the reading of one file
record CodingDocument(TableCoding coding, int[] levels) {

  private static final int MASK_LEVELS = 2;

  static ArrayNode write(TableCoding coding) {
    ArrayNode columns = JsonNodeFactory.instance.arrayNode();
    for (ColumnCoding column : coding.columns()) {
      ObjectNode document = columns.addObject();
      document.put("value", column.valueVariable());
      document.put("mask", column.maskVariable());
      column
          .coding()
          .ifPresent(
              known -> {
                if (known instanceof BinCoding bins) {
                  document.set("bins", bins(bins));
                } else {
                  document.set("levels", levels((LevelCoding) known));
                }
              });
    }
    return columns;
  }

  static CodingDocument read(Schema schema, List<Fields> documents) {
    if (documents.size() != schema.size()) {
      throw new DocumentException("columns", "must be as many as in the schema");
    }
    List<ColumnCoding> columns = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      columns.add(column(documents.get(i), schema.column(i), 2 * schema.size() - 1));
    }
    return new CodingDocument(TableCoding.of(schema, columns), levels(columns));
  }

  private static int[] levels(List<ColumnCoding> columns) {
    int[] levels = new int[2 * columns.size()];
    int variables = 0;
    for (ColumnCoding column : columns) {
      if (column.valueVariable() >= 0) {
        if (levels[column.valueVariable()] != 0) {
          throw new DocumentException("columns", "two columns share a variable");
        }
        levels[column.valueVariable()] = column.coding().orElseThrow().levels();
      }
    }
    for (ColumnCoding column : columns) {
      if (column.maskVariable() >= 0) {
        int known = levels[column.maskVariable()];
        if (known != 0 && known != MASK_LEVELS) {
          throw new DocumentException("columns", "a mask has " + known + " levels");
        }
        levels[column.maskVariable()] = MASK_LEVELS;
      }
      variables = Math.max(variables, 1 + Math.max(column.valueVariable(), column.maskVariable()));
    }
    return Arrays.copyOf(levels, variables);
  }

  private static ColumnCoding column(Fields fields, Column column, int lastVariable) {
    fields.allowOnly(Set.of("value", "mask", "bins", "levels"));
    Optional<Coding> coding =
        fields.has("bins")
            ? Optional.of(bins(fields.object("bins"), column))
            : fields.has("levels")
                ? Optional.of(levels(fields.object("levels")))
                : Optional.empty();
    int value = (int) fields.integer("value", -1, lastVariable);
    if (value < 0 && coding.isPresent() && coding.get().levels() == 0) {
      throw new DocumentException(fields.path(), "has neither codes nor a variable");
    }
    return new ColumnCoding(coding, value, (int) fields.integer("mask", -1, lastVariable));
  }

  private static ObjectNode levels(LevelCoding coding) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode names = document.putArray("names");
    coding.levelNames().forEach(names::add);
    document.put("nominal", coding.isNominal());
    document.put("unknown", coding.unknownCode());
    return document;
  }

  private static Coding levels(Fields fields) {
    fields.allowOnly(Set.of("names", "nominal", "unknown"));
    List<String> names = fields.texts("names");
    return LevelCoding.of(
        names, fields.flag("nominal"), (int) fields.integer("unknown", -1, names.size()));
  }

  private static ObjectNode bins(BinCoding coding) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("upper", Packed.of(coding.upper()));
    document.put("decimals", coding.format().decimals());
    document.put("padded", coding.format().padded());
    document.put("step", coding.format().step());
    document.put("notation", coding.format().notation().name().toLowerCase(Locale.ROOT));
    document.put("ticks", coding.ticks());
    ArrayNode bins = document.putArray("bins");
    for (Bin bin : coding.bins()) {
      bins.addObject()
          .put("cumulative", Packed.of(bin.cumulative()))
          .put("low", Packed.of(bin.low()))
          .put("high", Packed.of(bin.high()));
    }
    return document;
  }

  private static Coding bins(Fields fields, Column column) {
    fields.allowOnly(Set.of("upper", "decimals", "padded", "step", "notation", "ticks", "bins"));
    List<Bin> bins = new ArrayList<>();
    for (Fields bin : fields.objects("bins")) {
      bin.allowOnly(Set.of("cumulative", "low", "high"));
      bins.add(Bin.of(bin.doubles("cumulative"), bin.doubles("low"), bin.doubles("high")));
    }
    BinCoding coding =
        BinCoding.of(
            bins,
            fields.doubles("upper"),
            format(fields),
            fields.integer("ticks", 1, Long.MAX_VALUE));
    requireWritable(fields, coding, column.domain().value());
    return coding;
  }

  private static NumericFormat format(Fields fields) {
    long decimals = fields.integer("decimals", NumericFormat.FLOATING, NumericFormat.MAX_DECIMALS);
    return new NumericFormat(
        (int) decimals,
        fields.flag("padded"),
        fields.integer("step", 1, Long.MAX_VALUE),
        fields.word("notation", Notation.class));
  }

  /** Refuses bins whose values the column could not hold or write. */
  private static void requireWritable(Fields fields, BinCoding coding, Domain domain) {
    coding.bounds();
    for (Bin bin : coding.bins()) {
      for (double[] ends : List.of(bin.low(), bin.high())) {
        for (double end : ends) {
          if (!Double.isFinite(end)) {
            throw new DocumentException(fields.path(), "has an infinite end");
          }
        }
        for (double end : new double[] {ends[0], ends[ends.length - 1]}) {
          requireInstant(fields, domain, end, coding.ticks());
        }
      }
    }
  }

  private static void requireInstant(Fields fields, Domain domain, double end, long ticks) {
    if (domain instanceof Domain.Datetime datetime) {
      try {
        datetime.format().value().format(Math.multiplyExact((long) end, ticks));
      } catch (DateTimeException | ArithmeticException e) {
        throw new DocumentException(fields.path(), "has an end that is no instant");
      }
    }
  }
}
