package io.semblance.models;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.semblance.models";
  private static final JavaClasses MODELS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void packagesAreAcyclic() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MODELS);
  }

  @Test
  void loadingNeverRunsCode() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.net..", "javax.script..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson.annotation..")
        .check(MODELS);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*(Util|Helper|Manager|Processor|Handler|Impl|DTO|Common|Base|Misc)[A-Za-z]*")
        .check(MODELS);
  }
}
