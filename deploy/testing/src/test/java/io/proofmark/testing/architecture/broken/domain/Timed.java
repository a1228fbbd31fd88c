package io.proofmark.testing.architecture.broken.domain;

import java.time.Instant;

public record Timed(Instant at) {

    static Timed today() {
        return new Timed(Instant.now());
    }
}
