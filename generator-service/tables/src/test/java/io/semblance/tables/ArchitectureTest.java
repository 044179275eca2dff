package io.semblance.tables;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.semblance.tables";
  private static final JavaClasses TABLES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void packagesAreAcyclic() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(TABLES);
  }

  @Test
  void formatsDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".csv..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".parquet..")
        .check(TABLES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".stream..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT, ROOT + ".csv..", ROOT + ".parquet..")
        .check(TABLES);
  }

  @Test
  void onlyReadsAndWritesTables() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.semblance.engine.synthesis..", "io.semblance.engine.privacy..", "java.net..")
        .check(TABLES);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*(Util|Helper|Manager|Processor|Handler|Impl|DTO|Common|Base|Misc)[A-Za-z]*")
        .check(TABLES);
  }
}
