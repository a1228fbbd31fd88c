package io.proofmark.verify.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What somebody has to say of a row, read only. */
@Entity
@Immutable
@Table(name = "remark")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RemarkEntity {

    @Id
    @Column(name = "remark_id")
    String remarkId;

    String subject;

    @Column(name = "given_at")
    Instant givenAt;
}
