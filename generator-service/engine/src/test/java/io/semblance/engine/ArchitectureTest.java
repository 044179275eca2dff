package io.semblance.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.semblance.engine";

  /** Each package uses only those before it. */
  private static final List<String> LINE =
      List.of("numeric", "schema", "table", "coding", "copula", "privacy", "measure", "synthesis");

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void packagesFormALine() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ENGINE);
    for (int i = 0; i < LINE.size() - 1; i++) {
      String[] later =
          LINE.subList(i + 1, LINE.size()).stream()
              .map(name -> ROOT + "." + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + LINE.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(ENGINE);
    }
    classes()
        .should()
        .resideInAnyPackage(LINE.stream().map(name -> ROOT + "." + name).toArray(String[]::new))
        .check(ENGINE);
  }

  @Test
  void dependsOnItsFourLibrariesOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "..",
            "java..",
            "org.apache.commons.rng..",
            "org.apache.commons.statistics..",
            "org.ejml..",
            "org.jspecify..")
        .check(ENGINE);
  }

  @Test
  void hasNoFilesClockThreadsOrLogging() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file..",
            "java.net..",
            "java.util.logging..",
            "java.sql..",
            "java.lang.reflect..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File|Print|Input|Output|Object|Random).*")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.concurrent\\.(Executors|.*Pool.*|CompletableFuture)")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.time\\.Clock")
        .check(ENGINE);
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callConstructor(Thread.class, Runnable.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ENGINE);
  }

  @Test
  void randomnessComesFromOnePlaceAndNoiseFromAnother() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
        .orShould()
        .callMethod(Math.class, "random")
        .check(ENGINE);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".numeric..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.commons.rng.simple..")
        .check(ENGINE);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".privacy..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.security..")
        .check(ENGINE);
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".privacy..", ROOT + ".measure..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.commons.rng..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(ROOT + "\\.numeric\\.(Random|NormalSampler).*")
        .check(ENGINE);
  }

  @Test
  void noiseTakesNoSeed() {
    noMethods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(ROOT + ".privacy..")
        .should()
        .haveRawParameterTypes(ROOT + ".privacy.Accountant", ROOT + ".privacy.RandomBits")
        .check(ENGINE);
    classes()
        .that()
        .haveSimpleName("RandomBits")
        .or()
        .haveSimpleName("ExactSampler")
        .should()
        .notBePublic()
        .check(ENGINE);
  }

  @Test
  void fittedTypesHoldNoRows() {
    rowless(
            "copula types",
            ROOT
                + "\\.copula\\.(?!MixtureLearner|LatentClassLearner|ClassSplit|ClassMoments|CellRows|HeldOut|SoftCounts|OptimalOrder).*")
        .check(ENGINE);
  }

  @Test
  void postProcessingNeverSeesRows() {
    rowless("private post-processing", ROOT + "\\.synthesis\\.Private(?!Fit$).*").check(ENGINE);
    rowless("estimates", ROOT + "\\.measure\\.MarginalEstimates.*").check(ENGINE);
    noClasses()
        .that()
        .haveFullyQualifiedName(ROOT + ".synthesis.PrivateFit")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(ROOT + "\\.(coding\\.Coded.*|table\\.ColumnValues.*)")
        .check(ENGINE);
  }

  @Test
  void theRowRuleCanFail() {
    assertThat(rowless("all of copula", ROOT + "\\.copula\\..*").evaluate(ENGINE).hasViolation())
        .isTrue();
  }

  @Test
  void accumulatorsHaveOneExit() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Accumulator")
        .and()
        .areNotPrivate()
        .should()
        .haveNameMatching("add|combine|release")
        .check(ENGINE);
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleName("PrivateRows")
        .and()
        .arePublic()
        .should()
        .haveRawReturnType(ROOT + ".coding.CodedTable")
        .check(ENGINE);
  }

  @Test
  void classesAreFinalAndNamedAfterTheDomain() {
    classes()
        .that(not(INTERFACES))
        .and()
        .areNotEnums()
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        .doNotHaveSimpleName("package-info")
        .and()
        .haveNameNotMatching(".*\\$\\d+")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(ENGINE);
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Manager|Processor|Handler|Impl|DTO|Common|Base|Misc)")
        .check(ENGINE);
  }

  private static ArchRule rowless(String what, String names) {
    return noClasses()
        .that()
        .haveNameMatching(names)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(ROOT + "\\.(table\\..*|coding\\.Coded.*)")
        .as(what + " hold no rows");
  }
}
