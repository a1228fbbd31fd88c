package io.proofmark.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventIdsTest {

    private static final String SUBMISSION = "0f0e0d0c-0b0a-8908-8706-050403020100";

    @Test
    void shouldGiveTheSameIdToTheSameCause() {
        assertThat(EventIds.received(SUBMISSION)).isEqualTo(EventIds.received(SUBMISSION));
    }

    @Test
    void shouldTellEventsOfOneSubmissionApart() {
        assertThat(EventIds.received(SUBMISSION))
                .isNotEqualTo(EventIds.withdrawn(SUBMISSION))
                .isNotEqualTo(EventIds.texts(SUBMISSION));
    }

    @Test
    void shouldTellHintsOfOneRowApartByDayAndReason() {
        assertThat(EventIds.reassessment(SUBMISSION, "2026-11-21", "age"))
                .isNotEqualTo(EventIds.reassessment(SUBMISSION, "2026-11-22", "age"))
                .isNotEqualTo(EventIds.reassessment(SUBMISSION, "2026-11-21", "cohort"));
    }

    @Test
    void shouldTellAWaitingVerdictFromTheOneThatFollows() {
        assertThat(EventIds.verdict(SUBMISSION, "1", "c", SUBMISSION, "waiting"))
                .isNotEqualTo(EventIds.verdict(SUBMISSION, "1", "c", SUBMISSION, "reproduction"));
    }
}
