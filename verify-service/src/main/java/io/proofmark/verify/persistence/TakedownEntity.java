package io.proofmark.verify.persistence;

import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Deadline;
import io.proofmark.verify.domain.Takedown;
import io.proofmark.verify.domain.Word;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A wish that a row be taken down, read only. */
@Entity
@Immutable
@Table(name = "takedown")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TakedownEntity {

    @Id
    @Column(name = "takedown_id")
    String takedownId;

    String subject;

    @Column(name = "requested_at")
    Instant requestedAt;

    String state;

    @Column(name = "case_version")
    int caseVersion;

    @Column(name = "granted_by")
    @Nullable
    String grantedBy;

    @Column(name = "deadline_at")
    @Nullable
    Instant deadlineAt;

    @Column(name = "deadline_owner")
    @Nullable
    String deadlineOwner;

    Takedown file() {
        return new Takedown(
                takedownId,
                subject,
                requestedAt,
                Word.parse(CaseState.values(), state),
                caseVersion,
                grantedBy,
                deadlineAt == null || deadlineOwner == null
                        ? null
                        : new Deadline(deadlineAt, Word.parse(Deadline.Owner.values(), deadlineOwner)));
    }
}
