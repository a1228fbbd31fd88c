package io.proofmark.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** How classes are named. */
final class Names {

    private static final String EMPTY_WORDS = ".*(Impl|Utils?|Helpers?|Manager|Common)";
    private static final String PREFIXED = ".*[.$]I[A-Z][a-z]\\w*";

    private Names() {}

    static List<ArchRule> rules() {
        return List.of(
                classes()
                        .should()
                        .haveNameNotMatching(EMPTY_WORDS)
                        .because("a name says what a thing is; these words say that nobody knew"),
                noClasses()
                        .that()
                        .areInterfaces()
                        .should()
                        .haveNameMatching(PREFIXED)
                        .because("a port is a plain noun")
                        .allowEmptyShould(true));
    }
}
