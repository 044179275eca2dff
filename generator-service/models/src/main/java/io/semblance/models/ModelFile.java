package io.semblance.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.models.document.DocumentException;
import io.semblance.models.document.Fields;
import io.semblance.models.schema.SchemaJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/*
 * One CBOR map [1]: "format" and "version" first, so that any version can say what it is; then the
 * schema as a schema document, how columns become codes, where codes come from, and, of a private
 * model, its privacy statement; of one with constraints, the schema is that of its free columns, and
 * what binds them comes beside. Arrays of numbers are byte strings of little-endian values: what a
 * file of n bytes can make a reader allocate is a small multiple of n. Reading builds a tree of
 * plain values, then calls the engine's factories, which check what they are given; no type is
 * named in a file, so none can be chosen by it.
 *
 * [1] RFC 8949, "Concise Binary Object Representation" (2020).
 */
/**
 * A fitted model as a file.
 *
 * <p>Privacy: holds what the model holds, no rows. A file with a privacy statement depends on rows
 * through paid-for measurements alone.
 */
public final class ModelFile {

  /** The version that is written; it and all before it are read. */
  public static final int VERSION = 1;

  private static final String FORMAT = "semblance-model";
  private static final long MAX_BYTES = 256L << 20;
  private static final int MAX_DEPTH = 24;

  private static final ObjectMapper MAPPER =
      CBORMapper.builder(
              CBORFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(MAX_BYTES)
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNameLength(100)
                          .maxStringLength(2 << 20)
                          .maxTokenCount(20_000_000)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ModelFile() {}

  /** Writes a model; leaves the stream open. */
  public static void write(SynthesisModel model, OutputStream out) throws IOException {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("format", FORMAT);
    document.put("version", VERSION);
    document.put("private", model.privacy().isPresent());
    document.set("schema", SchemaJson.toDocument(model.coding().schema()));
    document.set("columns", CodingDocument.write(model.coding()));
    document.set("sampler", SamplerDocument.write(model.sampler()));
    model.privacy().ifPresent(p -> document.set("privacy", PrivacyDocument.write(p)));
    model.constraints().ifPresent(c -> document.set("constraints", ConstraintDocument.write(c)));
    out.write(MAPPER.writeValueAsBytes(document));
  }

  /**
   * Reads a model to the end of the stream.
   *
   * @throws ModelFileException where it is none that can be read
   */
  public static SynthesisModel read(InputStream in) throws IOException {
    try {
      return read(MAPPER.readTree(in));
    } catch (JsonProcessingException e) {
      throw new ModelFileException("not a model file: " + firstLine(e.getOriginalMessage()));
    } catch (DocumentException e) {
      throw new ModelFileException("the model file is damaged: " + e.getMessage());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ModelFileException("the model file contradicts itself: " + e.getMessage());
    }
  }

  private static SynthesisModel read(JsonNode tree) {
    if (!FORMAT.equals(tree.path("format").textValue())) {
      throw new ModelFileException("not a model file");
    }
    Fields fields = Fields.of(tree, "");
    long version = fields.integer("version", 1, Integer.MAX_VALUE);
    if (version > VERSION) {
      throw new ModelFileException(
          "the model file has version %d; this program reads up to version %d: use a newer one"
              .formatted(version, VERSION));
    }
    fields.allowOnly(
        Set.of(
            "format",
            "version",
            "private",
            "schema",
            "columns",
            "sampler",
            "privacy",
            "constraints"));
    if (fields.flag("private") != fields.has("privacy")) {
      throw new DocumentException("private", "a private model has a privacy statement, no other");
    }
    CodingDocument coding =
        CodingDocument.read(
            SchemaJson.fromDocument(fields.object("schema").node()), fields.objects("columns"));
    SynthesisModel model =
        SynthesisModel.of(
            coding.coding(),
            SamplerDocument.read(fields.object("sampler"), coding.levels()),
            fields.node("privacy").map(node -> PrivacyDocument.read(Fields.of(node, "privacy"))));
    return fields
        .node("constraints")
        .map(node -> model.boundBy(ConstraintDocument.read(Fields.of(node, "constraints"))))
        .orElse(model);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
