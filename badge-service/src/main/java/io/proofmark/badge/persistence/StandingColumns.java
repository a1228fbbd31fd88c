package io.proofmark.badge.persistence;

import io.proofmark.badge.domain.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row's standing: what can be filtered by, and the whole as a document. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
abstract class StandingColumns {

    @Id
    String id;

    String kind;
    String benchmark;
    String model;
    String hardware;

    @Nullable
    String quant;

    @Nullable
    String runtime;

    String badge;
    String confidence;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    String document;

    Standing standing() {
        return Json.read(document, Standing.class);
    }
}
