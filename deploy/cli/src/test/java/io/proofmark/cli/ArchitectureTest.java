package io.proofmark.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.proofmark.verify.application.Precedents;
import io.proofmark.verify.messaging.DerivedIds;
import io.proofmark.verify.messaging.EventLogged;
import io.proofmark.verify.wiring.DocumentExaminer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** They use more, and LogCommandsArchitectureTest says what. */
    private static final String[] LOG_COMMANDS = {
        "io.proofmark.cli.cases..",
        "io.proofmark.cli.dead..",
        "io.proofmark.cli.log..",
        "io.proofmark.cli.recheck..",
        "io.proofmark.cli.rules.."
    };

    /** Classes of verify besides its rules and {@code offered}; see docs/adr/0009. */
    private static final Set<String> OFFLINE = Set.of(
            Precedents.class.getSimpleName(),
            DerivedIds.class.getSimpleName(),
            EventLogged.class.getSimpleName(),
            DocumentExaminer.class.getSimpleName());

    private final JavaClasses command = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.proofmark.cli");

    @Test
    void shouldUseNothingOfAServiceButItsRules() {
        classes()
                .that(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(LOG_COMMANDS)))
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "picocli..",
                                "io.proofmark.artifacts..",
                                "io.proofmark.cli..",
                                "io.proofmark.canonical..",
                                "io.proofmark.catalog..",
                                "io.proofmark.documents..",
                                "io.proofmark.door..",
                                "io.proofmark.events..",
                                "io.proofmark.signatures..",
                                "io.proofmark.verdicts..",
                                "io.proofmark.verify.application.offered..",
                                "io.proofmark.verify.domain..")
                        .or(DescribedPredicate.describe(
                                "belong to what makes offers work offline",
                                type -> OFFLINE.contains(type.getSimpleName()))))
                .because("the command has to say what the services say, and start without what they run on")
                .check(command);
    }

    @Test
    void shouldPrintInOnePlace() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Main")
                .should()
                .accessField(System.class, "out")
                .because("with --json nothing else may reach standard output")
                .check(command);
    }
}
