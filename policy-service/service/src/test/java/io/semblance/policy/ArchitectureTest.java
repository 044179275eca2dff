package io.semblance.policy;

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
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.semblance.policy";
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void featuresHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(SERVICE);
  }

  @Test
  void endpointsArePublicOrTheyAreSilentlyIgnored() {
    methods()
        .that()
        .areMetaAnnotatedWith(HttpMethod.class)
        .and()
        .areDeclaredInClassesThat()
        .areNotInterfaces()
        .should()
        .bePublic()
        .check(SERVICE);
  }

  @Test
  void theEventLoopIsNotBlocked() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(UniAwait.class)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Future.class, "get")
        .orShould()
        .callMethod(CompletableFuture.class, "join")
        .check(SERVICE);
  }

  @Test
  void onlyOnePackageTalksToOpa() {
    classes()
        .that()
        .haveSimpleNameStartingWith("OpaApi")
        .should()
        .onlyBeAccessed()
        .byAnyPackage(ROOT + ".opa")
        .check(SERVICE);
  }

  @Test
  void timeAndConfigurationAreHandedIn() {
    noClasses().should().callMethod(Instant.class, "now").check(SERVICE);
    noFields()
        .should()
        .beAnnotatedWith(Inject.class)
        .orShould()
        .beAnnotatedWith(ConfigProperty.class)
        .check(SERVICE);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*(Util|Helper|Manager|Processor|Handler|Impl|DTO|Common|Base|Misc)[A-Z]?.*")
        .check(SERVICE);
  }
}
