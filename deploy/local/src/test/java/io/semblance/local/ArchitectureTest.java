package io.semblance.local;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "io.semblance.local";
  private static final String BANNED_NAMES =
      ".*(Util|Utils|Helper|Manager|Processor|Handler|Impl|DTO|Common|Base|Misc)";
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void launcherStandsOnServersAndServersOnTheMachine() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
        .layer("launcher")
        .definedBy(ROOT)
        .layer("server")
        .definedBy(ROOT + ".server")
        .layer("machine")
        .definedBy(ROOT + ".machine")
        .whereLayer("launcher")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("server")
        .mayOnlyBeAccessedByLayers("launcher")
        .check(ALL);
  }

  @Test
  void nothingOfTheServicesIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat(describe("belong to a service", ArchitectureTest::belongsToService))
        .check(ALL);
  }

  @Test
  void namesSayWhatAClassIs() {
    classes().should().haveNameNotMatching(BANNED_NAMES).check(ALL);
  }

  private static boolean belongsToService(JavaClass type) {
    return type.getName().startsWith("io.semblance.") && !type.getName().startsWith(ROOT + ".");
  }
}
