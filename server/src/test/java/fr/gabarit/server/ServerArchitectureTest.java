package fr.gabarit.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "fr.gabarit.server",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ServerArchitectureTest {
  @ArchTest
  static final ArchRule FLOORS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("request")
          .definedBy("..server.request..")
          .layer("answer")
          .definedBy("..server.answer..")
          .layer("area")
          .definedBy("..server.area..")
          .layer("feed")
          .definedBy("..server.feed..")
          .layer("check")
          .definedBy("..server.check..")
          .layer("http")
          .definedBy("..server.http..")
          .layer("cli")
          .definedBy("..server.cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("http")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("feed")
          .mayOnlyBeAccessedByLayers("http", "cli")
          .whereLayer("area")
          .mayOnlyBeAccessedByLayers("feed", "check", "http", "cli")
          .whereLayer("answer")
          .mayOnlyBeAccessedByLayers("area", "feed", "http", "cli")
          .whereLayer("request")
          .mayOnlyBeAccessedByLayers("answer", "area", "feed", "http", "cli");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("fr.gabarit.server.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_HTTP_KNOWS_JAVALIN =
      noClasses()
          .that()
          .resideOutsideOfPackages("..server.http..", "..server.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI =
      noClasses()
          .that()
          .resideOutsideOfPackage("..server.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule NOTHING_PRINTS_BUT_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..server.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");
}
