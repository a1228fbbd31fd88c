package io.proofmark.badge.persistence;

import io.proofmark.badge.domain.Submission;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A submission as the door took it. */
@Entity
@Immutable
@Table(name = "submission")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class SubmissionEntity {

    @Id
    String id;

    String document;

    Submission submission() {
        return Json.read(document, Submission.class);
    }
}
