package io.proofmark.badge.persistence;

import io.proofmark.badge.domain.TimelineEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A line of a submission's timeline. */
@Entity
@Immutable
@IdClass(TimelineEntity.Key.class)
@Table(name = "timeline")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TimelineEntity {

    @Id
    @Column(name = "submission_id")
    String submissionId;

    @Id
    @Column(name = "event_id")
    String eventId;

    Instant at;
    String stage;

    @Nullable
    String state;

    @Nullable
    String reason;

    @Column(name = "case_version")
    int caseVersion;

    record Key(String submissionId, String eventId) implements Serializable {}

    TimelineEntry.Stage stage() {
        return TimelineEntry.Stage.valueOf(stage);
    }

    TimelineEntry entry() {
        return new TimelineEntry(at, stage(), state, reason);
    }
}
