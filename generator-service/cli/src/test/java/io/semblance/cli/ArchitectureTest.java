package io.semblance.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLI =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.semblance.cli");

  @Test
  void knowsNoServiceAndNoNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.semblance.generator..", "io.semblance.policy..", "io.quarkus..", "java.net..")
        .check(CLI);
  }

  @Test
  void leavesFileFormatsToTheirReaders() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache..", "de.siegmar..", "io.semblance.tables.parquet..")
        .check(CLI);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*(Util|Helper|Manager|Processor|Handler|Impl|DTO|Common|Base|Misc)[A-Za-z]*")
        .check(CLI);
  }
}
