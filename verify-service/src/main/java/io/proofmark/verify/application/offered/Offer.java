package io.proofmark.verify.application.offered;

import io.proofmark.artifacts.Content;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something to be judged that is not handed in.
 *
 * @param document the submission or envelope, not packed
 * @param data predictions or traces
 * @param signature the submitter's own, as it comes beside a package
 * @param reproduces the row that a package would repeat; native documents name it themselves
 */
public record Offer(
        OfferFormat format,
        byte[] document,
        @Nullable Content data,
        Optional<byte[]> signature,
        @Nullable String reproduces,
        Offerer by) {

    /** A document that names its row itself, as anybody may offer it. */
    public static Offer of(byte[] document, @Nullable Content data) {
        return new Offer(OfferFormat.of(document), document, data, Optional.empty(), null, Offerer.UNKNOWN);
    }
}
