package io.proofmark.cli.recheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogCommandsArchitectureTest {

    /** What makes facts of events and events of outcomes, and nothing else of the services (docs/adr/0009). */
    private static final Set<String> MAPPING = Set.of(
            "io.proofmark.verify.application.ArtifactFiles",
            "io.proofmark.verify.application.Asked",
            "io.proofmark.verify.application.CaseBook",
            "io.proofmark.verify.application.Facts",
            "io.proofmark.verify.application.FileContents",
            "io.proofmark.verify.application.Ids",
            "io.proofmark.verify.application.KeepCases",
            "io.proofmark.verify.application.LogFact",
            "io.proofmark.verify.application.Outcome",
            "io.proofmark.verify.application.PackageBook",
            "io.proofmark.verify.application.PackageExaminer",
            "io.proofmark.verify.application.Place",
            "io.proofmark.verify.application.ReviewBook",
            "io.proofmark.verify.application.Source",
            "io.proofmark.verify.application.UnknownRules",
            "io.proofmark.verify.messaging.CaseEvents",
            "io.proofmark.verify.messaging.DerivedIds",
            "io.proofmark.verify.messaging.EventFacts",
            "io.proofmark.verify.messaging.MeasurementEvents",
            "io.proofmark.verify.wiring.DocumentExaminer",
            "io.proofmark.confidence.application.ReassessRow",
            "io.proofmark.confidence.messaging.Evidence",
            "io.proofmark.confidence.messaging.FactEvents",
            "io.proofmark.confidence.messaging.RowEvents",
            "io.proofmark.confidence.messaging.StandingEvents");

    @Test
    void shouldUseOnlyRulesAndMappingOfTheServices() {
        classes()
                .that()
                .resideInAnyPackage(
                        "io.proofmark.cli.cases..",
                        "io.proofmark.cli.dead..",
                        "io.proofmark.cli.log..",
                        "io.proofmark.cli.recheck..",
                        "io.proofmark.cli.rules..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "belong to no service, to its domain, or to the mapping " + MAPPING,
                        LogCommandsArchitectureTest::allowed))
                .because("recheck has to make the same bytes as the services, and start without what they run on")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.proofmark.cli"));
    }

    private static boolean allowed(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        boolean service = name.startsWith("io.proofmark.verify.")
                || name.startsWith("io.proofmark.confidence.")
                || name.startsWith("io.proofmark.intake.")
                || name.startsWith("io.proofmark.badge.")
                || name.startsWith("io.quarkus.");
        return !service
                || name.startsWith("io.proofmark.verify.domain.")
                || name.startsWith("io.proofmark.confidence.domain.")
                || MAPPING.stream().anyMatch(one -> name.equals(one) || name.startsWith(one + "$"));
    }
}
