package io.proofmark.verify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.verify.domain.pack.Findings;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeenEvidenceTest {

    private static final Check SEEN = Check.notApplicable(Rules.EVIDENCE, "looked at 2026-11-21T10:00:00Z")
            .with("status 200, 3 bytes, sha256 ab", null);

    private final Findings measured = new Findings(
            List.of(), null, null, new TreeMap<>(), null, null, List.of(), List.of(Check.pass(Rules.PRIVACY, "clean")));

    @Test
    void shouldTellWhatWasSeenWithoutChangingTheOutcome() {
        Check missing = Check.fail(Rules.EVIDENCE, "not public before these are given: the predictions");

        Check told = measured.with(SEEN).seenBy(missing);

        assertThat(told.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(told.seen()).isEqualTo("status 200, 3 bytes, sha256 ab");
        assertThat(told.message()).startsWith(missing.message()).endsWith("looked at 2026-11-21T10:00:00Z");
    }

    @Test
    void shouldSayNothingWhenNothingWasLookedAt() {
        Check complete = Check.pass(Rules.EVIDENCE, "everything is given");

        assertThat(measured.seenBy(complete)).isEqualTo(complete);
    }

    @Test
    void shouldNotJudgeByWhatWasSeen() {
        assertThat(measured.with(SEEN).judged()).isEqualTo(measured.checks());
    }
}
