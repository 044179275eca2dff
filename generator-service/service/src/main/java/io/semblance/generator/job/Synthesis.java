package io.semblance.generator.job;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.synthesis.Execution;
import io.semblance.engine.synthesis.SampleOptions;
import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.engine.synthesis.SynthesisOptions;
import io.semblance.engine.synthesis.Synthesizer;
import io.semblance.engine.table.Table;
import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.artifact.ArtifactFiles;
import io.semblance.generator.artifact.StoredFile;
import io.semblance.generator.request.FileFormat;
import io.semblance.generator.request.Filing;
import io.semblance.generator.source.Source;
import io.semblance.tables.TableFormat;
import io.semblance.tables.parquet.ParquetTableWriter;
import io.semblance.tables.stream.TableWriter;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The engine at work on one request: a fit, and a sample written block by block.
 *
 * <p>Privacy: under a budget only declared properties of the schema reach the fit, and the sample
 * is post-processing.
 */
@Singleton
final class Synthesis {

  /** A whole number of the engine's blocks, so that these are the first rows of the files. */
  private static final int MEASURED_ROWS = 3 * 16_384;

  private final ArtifactFiles files;
  private final int parallelism;

  Synthesis(ArtifactFiles files, GeneratorConfig config) {
    this.files = files;
    this.parallelism = config.jobs().parallelism();
  }

  /** The files of a sample, and its first rows in memory, to be measured. */
  record Drawn(List<StoredFile> files, Table sample) {
    Drawn {
      files = List.copyOf(files);
    }
  }

  SynthesisModel fit(Source source, Table training, Filing filing, Progress progress) {
    Schema schema = source.document().schema();
    Filing.Budget budget = filing.privacy();
    if (budget == null) {
      SynthesisOptions options = SynthesisOptions.of(filing.fitPreset().orElseThrow());
      return new Synthesizer(options).fit(schema, training, execution(progress));
    }
    PrivacyBudget most = PrivacyBudget.of(budget.epsilon(), budget.delta());
    return new Synthesizer().fit(schema, training, most, execution(progress));
  }

  Drawn sample(SynthesisModel model, Filing filing, Path folder, Progress progress)
      throws IOException {
    Long seed = filing.seed();
    RandomSource random = seed == null ? RandomSource.unseeded() : RandomSource.seeded(seed);
    List<TableWriter> writers = new ArrayList<>();
    try {
      for (FileFormat format : filing.formats()) {
        writers.add(writer(format, folder, filing, model.schema()));
      }
      SampleOptions options = SampleWishes.of(filing);
      model.sample(
          filing.rows(), random, options, execution(progress), block -> write(block, writers));
      int measured = (int) Math.min(filing.rows(), MEASURED_ROWS);
      return new Drawn(seal(filing, writers), model.sample(measured, random, options));
    } finally {
      for (TableWriter writer : writers) {
        writer.close();
      }
    }
  }

  private Execution execution(Progress progress) {
    return Execution.onCallersThread()
        .withExecutor(Infrastructure.getDefaultWorkerPool(), parallelism)
        .withProgress(progress);
  }

  private static TableWriter writer(FileFormat format, Path folder, Filing filing, Schema schema)
      throws IOException {
    Path file = folder.resolve(filing.dataset().name() + "." + format.ending());
    return switch (format) {
      case CSV -> TableFormat.CSV.create(file, schema, Map.of());
      case PARQUET ->
          TableFormat.PARQUET.create(
              file, schema, Map.of(ParquetTableWriter.ORIGIN_KEY, "synthetic"));
    };
  }

  private static void write(Table block, List<TableWriter> writers) {
    try {
      for (TableWriter writer : writers) {
        writer.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<StoredFile> seal(Filing filing, List<TableWriter> writers) throws IOException {
    List<StoredFile> sealed = new ArrayList<>();
    for (int i = 0; i < writers.size(); i++) {
      sealed.add(files.seal(writers.get(i).finish(), filing.formats().get(i).mediaType()));
    }
    return sealed;
  }
}
