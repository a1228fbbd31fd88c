package io.proofmark.badge.persistence;

import io.proofmark.badge.domain.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** A row's standing as a document, and what packages are found by. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
abstract class StandingColumns {

    @Id
    String id;

    String benchmark;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    String document;

    Standing standing() {
        return Json.read(document, Standing.class);
    }
}
