package io.proofmark.badge.persistence;

import io.proofmark.badge.domain.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The latest verdict on a submission. */
@Entity
@Immutable
@Table(name = "verdict")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class VerdictEntity {

    @Id
    @Column(name = "submission_id")
    String submissionId;

    String document;

    Verdict verdict() {
        return Json.read(document, Verdict.class);
    }
}
