package io.semblance.catalog.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.catalog.record.TransparencyRecord;
import io.semblance.catalog.record.TransparencyRecord.RecordFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The record as Croissant 1.1 with the Responsible AI vocabulary: what dataset tools read. */
public final class Croissant {

  /** The media type of the document. */
  public static final String MEDIA_TYPE =
      "application/ld+json;profile=\"http://mlcommons.org/croissant/1.1\"";

  private static final JsonMapper JSON = new JsonMapper();
  /* The context says https://schema.org/: loaders do not know the dataset by the http address. */
  private static final JsonNode CONTEXT = context();
  private static final Map<String, String> LICENCES =
      Map.of(
          "cc0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
          "public domain", "https://creativecommons.org/publicdomain/mark/1.0/",
          "cc-by-4.0", "https://creativecommons.org/licenses/by/4.0/");

  private final TransparencyRecord record;
  private final String url;

  private Croissant(TransparencyRecord record, String catalogUrl) {
    this.record = record;
    this.url = catalogUrl;
  }

  /** Returns the document as text. */
  public static String of(TransparencyRecord record, String catalogUrl) {
    return tree(record, catalogUrl).toPrettyString();
  }

  static ObjectNode tree(TransparencyRecord record, String catalogUrl) {
    return new Croissant(record, catalogUrl).document();
  }

  private ObjectNode document() {
    ObjectNode document = JSON.createObjectNode();
    document.set("@context", CONTEXT);
    document.put("@type", "sc:Dataset");
    document
        .putArray("conformsTo")
        .add("http://mlcommons.org/croissant/1.1")
        .add("http://mlcommons.org/croissant/RAI/1.0");
    putNames(document);
    putPeople(document);
    document.set("distribution", files());
    document.withArray("recordSet").add(CroissantFields.recordSet(record));
    CroissantProvenance.put(document, record);
    ResponsibleAi.put(document, record);
    return document;
  }

  private void putNames(ObjectNode document) {
    document.put("name", record.dataset());
    document.put("alternateName", record.title());
    document.put("description", description());
    document.put("identifier", record.id());
    document.put("url", "%s/datasets/%s/%s".formatted(url, record.dataset(), record.version()));
    document.put("license", licence());
    document.put("version", record.version());
    document.put("sdVersion", record.version());
    document.put(
        "datePublished", record.issued().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    document.put("inLanguage", record.language());
    document.put("isLiveDataset", false);
    document.put("isAccessibleForFree", true);
    document.put("citeAs", citation());
    record.keywords().forEach(document.withArray("keywords")::add);
  }

  private String description() {
    return record.description().isBlank() ? record.title() : record.description();
  }

  private String licence() {
    return record
        .licence()
        .toOptional()
        .map(name -> LICENCES.getOrDefault(name.toLowerCase(Locale.ROOT), name))
        .orElse("not stated");
  }

  private String citation() {
    return "%s (version %s), synthetic table, %s, record %s"
        .formatted(
            record.title(),
            record.version(),
            record.issued().toString().substring(0, 4),
            record.id());
  }

  private void putPeople(ObjectNode document) {
    String publisher = record.publisher().toOptional().orElse("not stated");
    document.putObject("creator").put("@type", "sc:Organization").put("name", publisher);
    document.putObject("publisher").put("@type", "sc:Organization").put("name", publisher);
  }

  private JsonNode files() {
    var distribution = JSON.createArrayNode();
    for (RecordFile file : record.files()) {
      distribution
          .addObject()
          .put("@type", "cr:FileObject")
          .put("@id", file.name())
          .put("name", file.name())
          .put("description", "Ask for it with ?purpose= and a permitted purpose.")
          .put("contentUrl", contentUrl(file))
          .put("encodingFormat", file.mediaType())
          .put("contentSize", file.bytes() + " B")
          .put("sha256", file.sha256());
    }
    return distribution;
  }

  private String contentUrl(RecordFile file) {
    return "%s/api/v1/datasets/%s/versions/%s/files/%s"
        .formatted(url, record.dataset(), record.version(), file.name());
  }

  private static JsonNode context() {
    try (InputStream in = Croissant.class.getResourceAsStream("croissant-context.json")) {
      return JSON.readTree(Objects.requireNonNull(in, "croissant-context.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
