package io.proofmark.verify.application.offered;

import org.jspecify.annotations.Nullable;

/**
 * Something to be judged that is not handed in.
 *
 * @param document the submission or envelope, not packed
 * @param data predictions or traces
 * @param reproduces the row that a package would repeat; native documents name it themselves
 */
public record Offer(
        OfferFormat format,
        byte[] document,
        @Nullable OfferedFile data,
        @Nullable String reproduces,
        Offerer by) {

    /** A document that names its row itself, as anybody may offer it. */
    public static Offer of(byte[] document, @Nullable OfferedFile data) {
        return new Offer(OfferFormat.of(document), document, data, null, Offerer.UNKNOWN);
    }
}
