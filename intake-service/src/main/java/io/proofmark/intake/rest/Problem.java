package io.proofmark.intake.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.proofmark.documents.Fault;
import io.proofmark.door.Mishap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed (RFC 9457).
 *
 * @param type stable, {@code urn:proofmark:problem:<name>}
 * @param instance of a failure that nobody expected: the log names it too
 * @param errors all faults of the document
 * @param id the submission that may have been written
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<Fault> errors,
        @Nullable UUID id) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PREFIX = "urn:proofmark:problem:";

    static Problem of(int status, String name, String title, @Nullable String detail) {
        return new Problem(PREFIX + name, title, status, detail, null, List.of(), null);
    }

    /** The door failed, nobody knows why yet. */
    static Problem of(Mishap mishap) {
        return new Problem(PREFIX + "internal", "The door failed", 500, null, mishap.instance(), List.of(), null);
    }

    Problem with(List<Fault> faults) {
        return new Problem(type, title, status, detail, instance, faults, id);
    }

    Problem about(@Nullable UUID submission) {
        return new Problem(type, title, status, detail, instance, errors, submission);
    }
}
