package io.proofmark.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictViewTest {

    /** Outside parties read these names: they only grow, and at the end. */
    @Test
    void shouldBearTheNamesThatOutsidePartiesRead() {
        assertThat(names(VerdictView.class))
                .startsWith(
                        "id",
                        "submission",
                        "subject",
                        "format",
                        "ruleSet",
                        "catalog",
                        "proposal",
                        "match",
                        "band",
                        "original",
                        "delta",
                        "trustPolicy",
                        "missing",
                        "checks",
                        "reasons");
        assertThat(names(CheckView.class)).startsWith("rule", "outcome", "seen", "expected", "message");
    }

    @Test
    void shouldLeaveOutWhatTheSubmitterWroteWhenOnlyTheOutcomeIsShown() {
        CheckView check = new CheckView("match.model", "fail", "mine", "theirs", "another model");

        assertThat(check.outcomeOnly()).isEqualTo(new CheckView("match.model", "fail", null, null, "another model"));
    }

    private static Stream<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }
}
