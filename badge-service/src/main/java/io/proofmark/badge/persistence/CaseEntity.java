package io.proofmark.badge.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The state of a case. */
@Entity
@Immutable
@Table(name = "submission_case")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CaseEntity {

    @Id
    @Column(name = "submission_id")
    String id;

    @Column(name = "case_version")
    int caseVersion;

    String state;

    @Nullable
    @Column(name = "deadline_at")
    Instant deadlineAt;

    @Nullable
    @Column(name = "deadline_owner")
    String deadlineOwner;
}
