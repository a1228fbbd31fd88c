package io.proofmark.intake.rest;

import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the headers of a call say. */
final class Calls {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{16,128}");

    private Calls() {}

    /** @throws Refused when there is a key of another form than 16 to 128 visible characters */
    static @Nullable String idempotencyKey(HttpHeaders headers) {
        String key = headers.getHeaderString(IDEMPOTENCY_KEY);
        if (key != null && !KEY_FORM.matcher(key).matches()) {
            throw new Refused(Refusal.INVALID_HEADER, IDEMPOTENCY_KEY + " has 16 to 128 visible ASCII characters");
        }
        return key;
    }

    /** Whether a call sends many submissions, one a line. */
    static boolean isStream(@Nullable MediaType type) {
        return type != null && type.isCompatible(SubmissionResource.NDJSON_TYPE);
    }

    /** @throws NotSupportedException when the body is compressed: what it unpacks to has no limit */
    static void refuseCompressed(HttpHeaders headers) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new NotSupportedException(HttpHeaders.CONTENT_ENCODING + " must be identity");
        }
    }
}
