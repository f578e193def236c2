package app.hearth;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a compiler cannot see. CONTRIBUTING.md explains each of them. */
@AnalyzeClasses(packages = "app.hearth", importOptions = DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("app.hearth.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersAndTablesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule recordsKnowNoFramework = noClasses()
            .that()
            .areRecords()
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule sqlLivesInTablesAndQueries = noClasses()
            .that()
            .haveNameNotMatching(".*(Table|Query)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Service|Dto|DTO|Processor|Handler)");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should().notBeAnnotatedWith(Autowired.class);

    /** Libraries are walled off by Maven; whoever may use one says so in its pom. */
    private static final String[] LIBRARIES = {
        "app.hearth.connectors..",
        "app.hearth.customer..",
        "app.hearth.document..",
        "app.hearth.lab..",
        "app.hearth.postgres..",
        "app.hearth.reading..",
        "app.hearth.redaction..",
        "app.hearth.scorecard..",
        "app.hearth.statistics..",
        "app.hearth.transcript.."
    };

    private final ApplicationModules modules = ApplicationModules.of(Hearth.class, resideInAnyPackage(LIBRARIES));

    @Test
    void modulesKeepToTheirBoundaries() {
        modules.verify();
    }

    /** A package-info.java under src/test would hide the real one, and with it the boundaries. */
    @Test
    void everyModuleNamesWhatItMayUse() {
        assertThat(modules)
                .allSatisfy(module -> assertThat(module.getAllowedDependencies(modules))
                        .as(module.getIdentifier().toString())
                        .isNotEmpty());
    }

    /**
     * Not {@code writeDocumentation()}: it also writes the list of modules into the compiled classes, where the server
     * believes it. A module added later would be left out, its migrations too.
     */
    @Test
    void drawsTheModulesForTheDocs() {
        new Documenter(modules)
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases()
                .writeAggregatingDocument();
    }
}
