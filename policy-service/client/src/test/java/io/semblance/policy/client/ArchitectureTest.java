package io.semblance.policy.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLIENT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.semblance.policy.client");

  @Test
  void dependsOnNothingOfTheOtherModules() {
    classes()
        .that()
        .resideInAPackage("io.semblance.policy.client")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(
            "io.semblance.generator..", "io.semblance.catalog..", "io.semblance.engine..")
        .check(CLIENT);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*(Util|Helper|Manager|Processor|Handler|Impl|DTO|Common|Base|Misc)[A-Z]?.*")
        .check(CLIENT);
  }

  @Test
  void onlyTheGateAndTheLedgerReachTheService() {
    noClasses()
        .that()
        .doNotHaveSimpleName("PolicyGate")
        .and()
        .doNotHaveSimpleName("LedgerClient")
        .and()
        .haveNameNotMatching(".*PolicyApi.*")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("PolicyApi")
        .check(CLIENT);
  }
}
