package io.semblance.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.engine.coding.Dependency;
import io.semblance.engine.copula.CopulaMixture;
import io.semblance.engine.copula.EmpiricalMarginal;
import io.semblance.engine.copula.GaussianCopula;
import io.semblance.engine.copula.Marginal;
import io.semblance.engine.copula.WeightedCopula;
import io.semblance.engine.numeric.CorrelationMatrix;
import io.semblance.engine.synthesis.CodeSampler;
import io.semblance.models.document.DocumentException;
import io.semblance.models.document.Fields;
import io.semblance.models.document.Packed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where codes come from, as a document: a mixture of copulas, and variables that follow. */
final class SamplerDocument {

  private SamplerDocument() {}

  static ObjectNode write(CodeSampler sampler) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("drawn", Packed.of(sampler.drawn()));
    ArrayNode dependencies = document.putArray("dependencies");
    for (Dependency dependency : sampler.dependencies()) {
      dependencies
          .addObject()
          .put("child", dependency.child())
          .put("parent", dependency.parent())
          .put("codes", Packed.of(dependency.childCodes()));
    }
    ArrayNode classes = document.putArray("classes");
    for (WeightedCopula part : sampler.mixture().classes()) {
      ObjectNode copula = classes.addObject().put("weight", part.weight());
      copula.put("correlation", Packed.of(triangle(part.copula().correlation())));
      ArrayNode marginals = copula.putArray("marginals");
      for (Marginal marginal : part.copula().marginals()) {
        EmpiricalMarginal known = (EmpiricalMarginal) marginal;
        marginals
            .addObject()
            .put("codes", Packed.of(known.codes()))
            .put("cumulative", Packed.of(known.cumulative()));
      }
    }
    return document;
  }

  /**
   * Reads a sampler.
   *
   * @param tableLevels of each variable of the table; those behind them are hidden ones, whose
   *     codes say what the variables that follow from them are
   */
  static CodeSampler read(Fields fields, int[] tableLevels) {
    fields.allowOnly(Set.of("drawn", "dependencies", "classes"));
    int[] drawn = fields.ints("drawn");
    List<Fields> followers = fields.objects("dependencies");
    int[] levels = withHidden(tableLevels, drawn.length + followers.size(), followers);
    for (int variable : drawn) {
      requireVariable(fields.path("drawn"), variable, levels);
    }
    List<WeightedCopula> classes = new ArrayList<>();
    for (Fields part : fields.objects("classes")) {
      part.allowOnly(Set.of("weight", "correlation", "marginals"));
      classes.add(new WeightedCopula(part.number("weight"), copula(part, drawn, levels)));
    }
    List<Dependency> dependencies = new ArrayList<>();
    for (Fields dependency : followers) {
      dependencies.add(dependency(dependency, levels));
    }
    return new CodeSampler(CopulaMixture.of(classes), drawn, dependencies);
  }

  private static int[] withHidden(int[] tableLevels, int variables, List<Fields> followers) {
    int[] levels = Arrays.copyOf(tableLevels, Math.max(tableLevels.length, variables));
    for (Fields dependency : followers) {
      int parent = (int) dependency.integer("parent", 0, levels.length - 1L);
      if (parent >= tableLevels.length) {
        levels[parent] = dependency.ints("codes").length;
      }
    }
    return levels;
  }

  private static GaussianCopula copula(Fields fields, int[] drawn, int[] levels) {
    List<Fields> documents = fields.objects("marginals");
    if (documents.size() != drawn.length) {
      throw new DocumentException(fields.path("marginals"), "must be " + drawn.length);
    }
    List<Marginal> marginals = new ArrayList<>();
    for (int i = 0; i < drawn.length; i++) {
      Fields marginal = documents.get(i);
      marginal.allowOnly(Set.of("codes", "cumulative"));
      int[] codes = marginal.ints("codes");
      requireCodes(marginal.path("codes"), codes, levels[drawn[i]]);
      marginals.add(EmpiricalMarginal.ofCumulative(codes, marginal.doubles("cumulative")));
    }
    return new GaussianCopula(
        marginals, matrix(fields.doubles("correlation"), drawn.length, fields));
  }

  private static Dependency dependency(Fields fields, int[] levels) {
    fields.allowOnly(Set.of("child", "parent", "codes"));
    int child = (int) fields.integer("child", 0, levels.length - 1L);
    int parent = (int) fields.integer("parent", 0, levels.length - 1L);
    int[] codes = fields.ints("codes");
    if (codes.length != levels[parent]) {
      throw new DocumentException(fields.path("codes"), "must be " + levels[parent]);
    }
    requireCodes(fields.path("codes"), codes, levels[child]);
    return Dependency.of(child, parent, codes);
  }

  private static void requireVariable(String path, int variable, int[] levels) {
    if (variable < 0 || variable >= levels.length) {
      throw new DocumentException(path, "there is no variable " + variable);
    }
  }

  private static void requireCodes(String path, int[] codes, int levels) {
    for (int code : codes) {
      if (code < 0 || code >= levels) {
        throw new DocumentException(path, "there is no code " + code + " among " + levels);
      }
    }
  }

  /** The entries below the diagonal, row by row. */
  private static double[] triangle(CorrelationMatrix matrix) {
    double[] packed = new double[matrix.size() * (matrix.size() - 1) / 2];
    int at = 0;
    for (int i = 1; i < matrix.size(); i++) {
      for (int j = 0; j < i; j++) {
        packed[at++] = matrix.get(i, j);
      }
    }
    return packed;
  }

  private static CorrelationMatrix matrix(double[] packed, int size, Fields fields) {
    if (packed.length != (long) size * (size - 1) / 2) {
      throw new DocumentException(
          fields.path("correlation"), "must be the lower triangle of a matrix of size " + size);
    }
    double[][] entries = new double[size][size];
    int at = 0;
    for (int i = 0; i < size; i++) {
      entries[i][i] = 1;
      for (int j = 0; j < i; j++) {
        entries[i][j] = packed[at];
        entries[j][i] = packed[at++];
      }
    }
    return CorrelationMatrix.of(entries);
  }
}
