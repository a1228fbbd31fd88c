package io.proofmark.badge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.proofmark.badge.domain.BadgeFace;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A badge in the endpoint schema of shields, version 1. */
@Schema(name = "Shield")
public record ShieldJson(
        int schemaVersion,
        String label,
        String message,
        String color,

        @JsonProperty("isError") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean error,

        long cacheSeconds) {

    private static final int VERSION = 1;

    static ShieldJson of(BadgeFace face, Duration maxAge) {
        return new ShieldJson(
                VERSION,
                BadgeFace.LABEL,
                face.message(),
                face.colour(),
                face.error(),
                face.error() ? 0 : maxAge.toSeconds());
    }
}
