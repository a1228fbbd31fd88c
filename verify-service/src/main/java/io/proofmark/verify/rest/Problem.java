package io.proofmark.verify.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.proofmark.door.Mishap;
import io.proofmark.verify.application.RulingView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed (RFC 9457).
 *
 * @param type stable, {@code urn:proofmark:problem:<name>}
 * @param instance of a failure that nobody expected: the log names it too
 * @param errors all faults of the document
 * @param ruling the one that came first
 * @param legal what may be done now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<Fault> errors,
        @Nullable RulingView ruling,
        @Nullable List<String> legal) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PREFIX = "urn:proofmark:problem:";

    /** A fault of a document, by JSON pointer. */
    public record Fault(String pointer, String rule, String message) {}

    static Problem of(int status, String name, String title, @Nullable String detail) {
        return new Problem(PREFIX + name, title, status, detail, null, null, null, null);
    }

    /** The service failed, nobody knows why yet. */
    static Problem of(Mishap mishap) {
        return new Problem(PREFIX + "internal", "The service failed", 500, null, mishap.instance(), null, null, null);
    }

    Problem withErrors(List<Fault> faults) {
        return new Problem(type, title, status, detail, instance, faults, ruling, legal);
    }

    Problem withRuling(@Nullable RulingView first) {
        return new Problem(type, title, status, detail, instance, errors, first, legal);
    }

    Problem withLegal(List<String> actions) {
        return new Problem(type, title, status, detail, instance, errors, ruling, actions);
    }
}
