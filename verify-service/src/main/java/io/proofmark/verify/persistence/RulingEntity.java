package io.proofmark.verify.persistence;

import io.proofmark.verify.application.RulingView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A ruling, read only. */
@Entity
@Immutable
@Table(name = "ruling")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RulingEntity {

    @Id
    @Column(name = "ruling_id")
    String rulingId;

    @Column(name = "submission_id")
    String submissionId;

    @Column(name = "decision_id")
    @Nullable
    String decisionId;

    @Column(name = "case_version")
    int caseVersion;

    boolean applied;
    String document;

    RulingView view() {
        return Json.read(document, RulingView.class);
    }
}
