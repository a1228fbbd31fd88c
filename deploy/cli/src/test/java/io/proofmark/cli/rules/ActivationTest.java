package io.proofmark.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.cli.Facts;
import io.proofmark.cli.MemoryLog;
import io.proofmark.cli.log.Fact;
import io.proofmark.cli.log.History;
import io.proofmark.cli.log.Subject;
import io.proofmark.events.Topics;
import io.proofmark.verify.application.LogFact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActivationTest {

    private static final LogFact.Received ORIGINAL = Facts.original("ann", "110");
    private static final LogFact.Received REPRODUCTION = Facts.repeats("bob", "112", ORIGINAL.submissionId());

    private final List<String> asked = new ArrayList<>();

    @Test
    void shouldAskOnceForEverySubmissionWhenCopiesCameToo() {
        Activation activation = activate("2", ORIGINAL, REPRODUCTION, Facts.copy(ORIGINAL));

        assertThat(asked).containsExactly(ORIGINAL.submissionId(), REPRODUCTION.submissionId());
        assertThat(activation.asked()).isEqualTo(2);
        assertThat(activation.passed()).isZero();
    }

    @Test
    void shouldAskForTheRestWhenAnActivationWasInterrupted() {
        Activation activation = activate("2", ORIGINAL, REPRODUCTION, Facts.rejudged(ORIGINAL));

        assertThat(asked).containsExactly(REPRODUCTION.submissionId());
        assertThat(activation.passed()).isEqualTo(1);
    }

    @Test
    void shouldAskForNothingWhenAllCameInUnderTheseRules() {
        activate("1", ORIGINAL, REPRODUCTION);

        assertThat(asked).isEmpty();
    }

    private Activation activate(String ruleSet, LogFact... said) {
        var log = new MemoryLog();
        List<Fact> facts =
                Stream.of(said).map(fact -> log.fact(Topics.SUBMISSIONS, fact)).toList();
        var activation = new Activation(Edition.of(ruleSet, null).inForce(), (submission, subject) -> {
            assertThat(subject).isEqualTo(ORIGINAL.submissionId());
            asked.add(submission);
        });
        activation.request(new History(new Subject(ORIGINAL.submissionId()), facts, List.of()));
        return activation;
    }
}
