package io.proofmark.badge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.badge.domain.LedgerEntry.Act;
import io.proofmark.badge.domain.Standing.RowState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

    @Test
    void shouldGiveOnlyReasonsThatAreNewWhenARowIsRescored() {
        var entry = new LedgerEntry(
                Act.RESCORE,
                step(2, RowState.PUBLISHED, Confidence.MODERATE, List.of("+source", "+reproduction")),
                step(1, RowState.PUBLISHED, Confidence.LOW, List.of("+source")));

        assertThat(entry.reasons()).containsExactly("+reproduction");
        assertThat(entry.changed()).containsExactly("confidence");
    }

    @Test
    void shouldGiveAllReasonsWhenARowComesBack() {
        var entry = new LedgerEntry(
                Act.INCLUSION,
                step(3, RowState.PUBLISHED, Confidence.LOW, List.of("+source")),
                step(2, RowState.REMOVED, Confidence.LOW, List.of("+source")));

        assertThat(entry.reasons()).containsExactly("+source");
    }

    @Test
    void shouldNameTheReversalBeforeWhatItLedTo() {
        var entry = new LedgerEntry(
                Act.REVERSAL,
                step(2, RowState.REMOVED, Confidence.LOW, List.of("+source")),
                step(1, RowState.PUBLISHED, Confidence.LOW, List.of("+source")));

        assertThat(entry.reasons()).containsExactly("reverse", "removed");
    }

    private static StandingStep step(int version, RowState state, Confidence confidence, List<String> reasons) {
        return new StandingStep(
                "row",
                version,
                Instant.EPOCH,
                LocalDate.EPOCH,
                "2",
                "2026-11-21",
                state,
                BadgeWord.COMMUNITY_SUBMITTED,
                null,
                confidence,
                List.of(),
                reasons,
                "submission",
                "llm-decode-512",
                "model",
                "hardware",
                1,
                null,
                null,
                BigDecimal.ONE,
                "tok/s");
    }
}
