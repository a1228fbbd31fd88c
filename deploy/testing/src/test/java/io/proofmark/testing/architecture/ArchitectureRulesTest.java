package io.proofmark.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule seen red once, on classes that break it on purpose. */
class ArchitectureRulesTest {

    private static final String HERE = ArchitectureRulesTest.class.getPackageName();
    private static final String BROKEN = HERE + ".broken";
    private static final String SOUND = HERE + ".sound";

    @ParameterizedTest
    @CsvSource({
        "values in, domain.FramedRule",
        "time; ids and locale are arguments, domain.Timed",
        "dependencies point inwards, application.ReadRow",
        "adapters meet in the application only, messaging.RowConsumer",
        "adapters meet in the application only, persistence.RowTable",
        "adapters meet in the application only, rest.RowResource",
        "events enter and leave a service in one place, application.SendEvent",
        "SQL is written in one package, application.AskTables",
        "use cases are not written for HTTP, application.AnswerCall",
        "these words say that nobody knew, rest.RowHelper",
        "a port is a plain noun, rest.IRow",
    })
    void shouldNameTheClassWhenARuleIsBroken(String because, String broken) {
        assertThat(violations(BROKEN))
                .anySatisfy(report ->
                        assertThat(report).contains(because.replace(";", ",")).contains(BROKEN + "." + broken));
    }

    @Test
    void shouldFindNothingWhenAllRulesAreKept() {
        assertThat(violations(SOUND)).isEmpty();
    }

    @Test
    void shouldFailWhenAServiceHasNoDomain() {
        assertThat(violations(HERE + ".nothing"))
                .anySatisfy(report -> assertThat(report).contains("failed to check any classes"));
    }

    private static List<String> violations(String base) {
        return ArchitectureRules.broken(base, new ClassFileImporter().importPackages(base));
    }
}
