package fr.gabarit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.util.List;

/** A lower floor of the engine knows nothing of a higher one. */
@AnalyzeClasses(packages = "fr.gabarit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** Lowest first. */
  private static final List<String> FLOORS =
      List.of(
          "cch",
          "time",
          "vehicle",
          "order",
          "network",
          "hierarchy",
          "gazetteer",
          "matching",
          "overlay",
          "bay",
          "metric",
          "routing",
          "compliance",
          "tour",
          "scenario",
          "audit");

  @ArchTest static final ArchRule ARROWS_POINT_DOWNWARDS = floors();

  /** The hierarchy can be taken out and used elsewhere. */
  @ArchTest
  static final ArchRule THE_HIERARCHY_STANDS_ALONE =
      classes()
          .that()
          .resideInAPackage("fr.gabarit.cch..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "fr.gabarit.cch..");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("fr.gabarit.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_FILE_FORMATS_AND_NO_HTTP =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "crosby..",
              "org.openstreetmap..",
              "com.fasterxml..",
              "com.ctc.wstx..",
              "io.javalin..",
              "jakarta.servlet..",
              "java.net.http..",
              "picocli..",
              "fr.gabarit.data..",
              "fr.gabarit.server..");

  @ArchTest
  static final ArchRule NOTHING_IS_PRINTED =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  private static ArchRule floors() {
    Architectures.LayeredArchitecture architecture =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String floor : FLOORS) {
      architecture = architecture.layer(floor).definedBy("fr.gabarit." + floor + "..");
    }
    for (int i = 0; i < FLOORS.size(); i++) {
      List<String> above = FLOORS.subList(i + 1, FLOORS.size());
      architecture =
          above.isEmpty()
              ? architecture.whereLayer(FLOORS.get(i)).mayNotBeAccessedByAnyLayer()
              : architecture
                  .whereLayer(FLOORS.get(i))
                  .mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
    }
    return architecture;
  }
}
