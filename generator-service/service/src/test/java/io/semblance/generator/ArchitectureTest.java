package io.semblance.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.groups.UniAwait;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.semblance.generator";
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void featuresAreFreeOfCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(SERVICE);
  }

  @Test
  void endpointsArePublicOrQuarkusAnswersNotFound() {
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
  void onlyResourcesHavePaths() {
    classes()
        .that()
        .areAnnotatedWith(Path.class)
        .and()
        .areNotInterfaces()
        .should()
        .haveSimpleNameEndingWith("Resource")
        .check(SERVICE);
  }

  @Test
  void nothingBlocksTheEventLoop() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Neighbours")
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
  void requestPathsDoNotReachWhatWaitsForNeighbours() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".job")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".job")
        .check(SERVICE);
  }

  @Test
  void onlyJobsCallTheSynthesizer() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".job")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.semblance.engine.synthesis.Synthesizer")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.semblance.engine.synthesis.SynthesisModel")
        .check(SERVICE);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*(Util|Utils|Helper|Manager|Processor|Handler|Impl|DTO|Common|Base|Misc)$")
        .check(SERVICE);
  }
}
