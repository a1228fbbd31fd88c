package io.proofmark.badge.persistence;

import io.proofmark.badge.domain.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** The latest verdict on a submission that moves it, and the latest beside which a person's ruling stands. */
@Entity
@Immutable
@IdClass(VerdictEntity.Key.class)
@Table(name = "verdict")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class VerdictEntity {

    @Id
    @Column(name = "submission_id")
    String submissionId;

    @Id
    boolean beside;

    String document;

    record Key(String submissionId, boolean beside) implements Serializable {}

    Verdict verdict() {
        return Json.read(document, Verdict.class);
    }
}
