package io.semblance.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.groups.UniAwait;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.sql.Connection;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.semblance.catalog";
  private static final JavaClasses CATALOG =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void featuresHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CATALOG);
  }

  @Test
  void projectionsArePure() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".export")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "java.sql..", "java.nio.file..")
        .check(CATALOG);
  }

  @Test
  void endpointsArePublicOrTheyAreSilentlyIgnored() {
    methods().that().areMetaAnnotatedWith(HttpMethod.class).should().bePublic().check(CATALOG);
  }

  @Test
  void nothingBlocksTheEventLoop() {
    noClasses()
        .that()
        .doNotHaveSimpleName("GeneratorClient") // called by jobs only, see the next rule
        .should()
        .dependOnClassesThat()
        .areAssignableTo(UniAwait.class)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Future.class, "get")
        .orShould()
        .callMethod(CompletableFuture.class, "join")
        .check(CATALOG);
  }

  @Test
  void onlyJobsCallTheGenerator() {
    classes()
        .that()
        .haveSimpleName("GeneratorClient")
        .should()
        .onlyBeAccessed()
        .byClassesThat()
        .haveNameMatching(".*\\.(ReleasePull|GeneratorClient)(_.*)?")
        .check(CATALOG);
  }

  @Test
  void endpointsDoNotTouchJdbc() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Connection.class)
        .check(CATALOG);
  }

  @Test
  void timeAndConfigurationAreHandedIn() {
    noClasses().should().callMethod(Instant.class, "now").check(CATALOG);
    noFields()
        .should()
        .beAnnotatedWith(Inject.class)
        .orShould()
        .beAnnotatedWith(ConfigProperty.class)
        .check(CATALOG);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*(Util|Helper|Manager|Processor|Handler|Impl|DTO|Common|Base|Misc)([A-Z]\\w*)?")
        .check(CATALOG);
  }
}
