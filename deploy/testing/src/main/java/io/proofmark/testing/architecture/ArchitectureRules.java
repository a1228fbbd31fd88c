package io.proofmark.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks one service against all rules. A service's test is a single call:
 *
 * <pre>{@code
 * @Test
 * void shouldKeepTheShapeOfAService() {
 *     ArchitectureRules.check("io.proofmark.verify");
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /**
     * @param base the service's package, for example {@code io.proofmark.verify}
     * @throws AssertionError naming every class that breaks a rule, the rule and its reason
     */
    public static void check(String base) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base);
        List<String> broken = broken(base, classes);
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n\n", broken));
        }
    }

    static List<String> broken(String base, JavaClasses classes) {
        return of(base).flatMap(rule -> broken(rule, classes).stream()).toList();
    }

    private static Optional<String> broken(ArchRule rule, JavaClasses classes) {
        try {
            // Unlike evaluate, check also fails where a rule matched nothing.
            rule.check(classes);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Stream<ArchRule> of(String base) {
        return Stream.of(new Layers(base).rules(), new Technologies(base).rules(), Names.rules())
                .flatMap(List::stream);
    }
}
