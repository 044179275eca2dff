package io.semblance.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.semblance.evaluation";
  private static final JavaClasses EVALUATION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void packagesAreAcyclic() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(EVALUATION);
  }

  @Test
  void measuresTablesAndKnowsNoSynthesizer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.semblance.tables..",
            "io.semblance.engine.synthesis..",
            "io.semblance.engine.privacy..",
            "java.io..",
            "java.nio..",
            "java.net..",
            "java.time..")
        .check(EVALUATION);
  }

  @Test
  void everyChoiceIsSeeded() {
    noClasses().should().dependOnClassesThat().areAssignableTo(Random.class).check(EVALUATION);
    noClasses().should().callMethod(Math.class, "random").check(EVALUATION);
    noClasses().should().callConstructor(java.util.SplittableRandom.class).check(EVALUATION);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*(Util|Helper|Manager|Processor|Handler|Impl|DTO|Common|Base|Misc)[A-Za-z]*")
        .check(EVALUATION);
  }
}
