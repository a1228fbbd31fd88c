package io.proofmark.badge.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** One text that a submitter wrote. */
@Entity
@Immutable
@IdClass(TextEntity.Key.class)
@Table(name = "text")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TextEntity {

    @Id
    String id;

    @Id
    String pointer;

    String text;

    record Key(String id, String pointer) implements Serializable {}
}
