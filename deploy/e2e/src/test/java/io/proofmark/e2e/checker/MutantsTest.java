package io.proofmark.e2e.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The checker finds nothing in a run of the right system, and something in what each wrong one would have left of it. */
class MutantsTest {

    private static final int LEAST = 30;
    private static final List<Mutant> MUTANTS = Mutants.ALL;
    private static Recording recording;

    @BeforeAll
    static void read() throws Exception {
        recording = Recordings.read(MutantsTest.class.getResourceAsStream("recording.json.gz"));
    }

    @Test
    void shouldFindNothingInARunOfTheRightSystem() {
        assertThat(Checker.check(recording)).isEmpty();
        assertThat(MUTANTS).hasSizeGreaterThanOrEqualTo(LEAST);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("MUTANTS")
    void shouldObjectWhenTheSystem(Mutant mutant) {
        List<Finding> findings = Checker.check(mutant.change().apply(recording));

        assertThat(findings).extracting(Finding::rule).contains(mutant.rule());
    }
}
