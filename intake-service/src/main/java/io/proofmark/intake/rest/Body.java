package io.proofmark.intake.rest;

import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import java.io.IOException;
import java.io.InputStream;

/** Reads a request's body up to a limit and no further. */
final class Body {

    private Body() {}

    /** @throws Refused when there is more than the limit */
    static byte[] read(InputStream body, int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw tooLarge(limit);
        }
        return bytes;
    }

    static Refused tooLarge(int limit) {
        return new Refused(Refusal.TOO_LARGE, "a document has at most " + limit + " bytes");
    }
}
