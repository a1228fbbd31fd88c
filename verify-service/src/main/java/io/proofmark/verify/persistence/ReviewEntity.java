package io.proofmark.verify.persistence;

import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Review;
import io.proofmark.verify.domain.Word;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What somebody said against a row, read only. */
@Entity
@Immutable
@Table(name = "review")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ReviewEntity {

    @Id
    @Column(name = "review_id")
    String reviewId;

    String subject;

    String kind;

    @Column(name = "asked_at")
    Instant askedAt;

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

    Review file() {
        return new Review(
                reviewId,
                subject,
                Word.parse(Review.Kind.values(), kind),
                askedAt,
                Word.parse(CaseState.values(), state),
                caseVersion,
                grantedBy,
                Deadlines.of(deadlineAt, deadlineOwner));
    }
}
