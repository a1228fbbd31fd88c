package io.proofmark.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.proofmark.verify.messaging.EventFacts;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** They use more, and LogCommandsArchitectureTest says what. */
    private static final String[] LOG_COMMANDS = {
        "io.proofmark.cli.log..", "io.proofmark.cli.recheck..", "io.proofmark.cli.rules.."
    };

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
                                "io.proofmark.cli..",
                                "io.proofmark.canonical..",
                                "io.proofmark.catalog..",
                                "io.proofmark.documents..",
                                "io.proofmark.events..",
                                "io.proofmark.signatures..",
                                "io.proofmark.verdicts..",
                                "io.proofmark.verify.domain..")
                        .or(JavaClass.Predicates.equivalentTo(EventFacts.class)))
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
