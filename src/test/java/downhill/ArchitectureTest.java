package downhill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Holds the arrows between the rooms of the house, as {@code docs/architecture.md} draws them. */
@Tag("architecture")
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("downhill");

  @TestFactory
  List<DynamicTest> arrowsPointDown() {
    return List.of(
        rule(
            noClasses()
                .that()
                .resideInAPackage("downhill.engine..")
                .should()
                .dependOnClassesThat(
                    outside("downhill.engine", "java", "org.apache.commons.math3", "org.jspecify"))
                .because("a student opens engine/ to learn backpropagation from the JDK alone")),
        rule(
            noClasses()
                .that()
                .resideInAPackage("downhill.engine..")
                .and()
                .resideOutsideOfPackage("downhill.engine.curvature..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.math3..")
                .because("the numerics library stays off the hot path")),
        layer("downhill.words", "the words lie at the bottom, so that all may speak"),
        layer("downhill.data", "data know nothing of scenarios", "engine", "words"),
        layer(
            "downhill.scenario", "a scenario is a document, not a run", "engine", "data", "words"),
        layer(
            "downhill.lab",
            "what happens over time has no screen",
            "engine",
            "data",
            "scenario",
            "words"),
        layer(
            "downhill.picture",
            "a picture is a pure function of what the lab hands it",
            "engine",
            "data",
            "scenario",
            "lab",
            "words"),
        layer(
            "downhill.export",
            "what leaves the program is written without a screen",
            "engine",
            "data",
            "scenario",
            "lab",
            "picture",
            "words"),
        rule(
            noClasses()
                .that()
                .resideOutsideOfPackages("downhill.app..", "downhill")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                .because("everything but the window runs and is tested without a toolkit")),
        rule(
            noClasses()
                .that()
                .resideOutsideOfPackages("downhill.app..", "downhill.cli..", "downhill")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("downhill.app..", "downhill.cli..")
                .because("the window and the command line are the two outermost rooms")),
        rule(
            noClasses()
                .that()
                .resideInAPackage("downhill.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("downhill.app..")
                .because("only downhill.Main knows both the command line and the window")));
  }

  @TestFactory
  List<DynamicTest> nothingIsSentAnywhere() {
    return List.of(
        rule(
            noClasses()
                .should()
                .dependOnClassesThat(
                    DescribedPredicate.describe(
                        "open connections or a browser",
                        used ->
                            used.getName()
                                .matches(
                                    "java\\.net\\.(?!UR[IL]$).*|(javax\\.net|java\\.rmi|sun\\.net)\\..*"
                                        + "|java\\.nio\\.channels\\..*(Socket|Datagram).*"
                                        + "|java\\.awt\\.Desktop|javafx\\.scene\\.web\\..*"
                                        + "|javafx\\.application\\.HostServices")))
                .because("a class room must know that nothing leaves the computer")),
        rule(
            noClasses()
                .should()
                .callMethodWhere(
                    DescribedPredicate.describe(
                        "reads what a URL leads to",
                        call ->
                            call.getTargetOwner().isEquivalentTo(URL.class)
                                && call.getName().matches("open.*|getContent")))
                .because("a URL only names a resource of the program")));
  }

  @TestFactory
  List<DynamicTest> featuresStandAlone() {
    return List.of("network", "descent", "data", "inspector").stream()
        .map(feature ->
            rule(
                noClasses()
                    .that()
                    .resideInAPackage("downhill.app." + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others(feature))
                    .allowEmptyShould(true)
                    .because("a feature can be read, changed and removed alone")))
        .toList();
  }

  @TestFactory
  List<DynamicTest> noCyclesBetweenRooms() {
    return List.of(
        rule(
            slices()
                .matching("downhill.(*)..")
                .should()
                .beFreeOfCycles()
                .because("data flow one way")),
        rule(
            classes()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .onlyDependOnClassesThat(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAnyPackage("javafx.scene..")))
                .allowEmptyShould(true)
                .because("a view model is tested without a scene")));
  }

  private static String[] others(String feature) {
    return List.of("network", "descent", "data", "inspector", "time").stream()
        .filter(other -> !other.equals(feature))
        .map(other -> "downhill.app." + other + "..")
        .toArray(String[]::new);
  }

  /** The room {@code name} may use itself, the named rooms below it, and libraries. */
  private static DynamicTest layer(String name, String reason, String... below) {
    DescribedPredicate<JavaClass> allowed =
        JavaClass.Predicates.resideOutsideOfPackage("downhill..")
            .or(JavaClass.Predicates.resideInAPackage(name + ".."));
    for (String room : below) {
      allowed = allowed.or(JavaClass.Predicates.resideInAPackage("downhill." + room + ".."));
    }
    return rule(
        classes()
            .that()
            .resideInAPackage(name + "..")
            .should()
            .onlyDependOnClassesThat(allowed)
            .allowEmptyShould(true)
            .because(reason));
  }

  private static DescribedPredicate<JavaClass> outside(String... roots) {
    DescribedPredicate<JavaClass> inside = DescribedPredicate.alwaysFalse();
    for (String root : roots) {
      inside = inside.or(JavaClass.Predicates.resideInAPackage(root + ".."));
    }
    DescribedPredicate<JavaClass> primitive =
        DescribedPredicate.describe(
            "primitive or array of it",
            c -> c.isPrimitive() || c.getBaseComponentType().isPrimitive());
    return DescribedPredicate.not(inside.or(primitive));
  }

  private static DynamicTest rule(ArchRule rule) {
    return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES));
  }
}
