package io.proofmark.verify.domain;

import java.time.Instant;

/** What came of looking at evidence. */
public sealed interface Sight {

    /** When it was looked at. */
    Instant at();

    /**
     * Something was there.
     *
     * @param status of HTTP; a redirection is seen and not followed
     * @param size bytes of the body
     * @param sha256 of the body, lower-case hex
     */
    record Seen(Instant at, int status, long size, String sha256) implements Sight {}

    /** Nothing was seen. */
    record Unseen(Instant at, Why why) implements Sight {}

    /** Why nothing was seen. */
    enum Why {
        /** Not an https address of a listed host and port, or not one that all readers understand alike. */
        ADDRESS("address-refused"),
        /** The name leads nowhere. */
        UNRESOLVED("unresolved"),
        /** The name leads to an address that is not on the public internet. */
        NOT_PUBLIC("not-public"),
        /** No connection, no trusted certificate of that name, or no HTTP. */
        UNREACHABLE("unreachable"),
        /** It took longer than it may. */
        TOO_SLOW("too-slow"),
        /** It is larger than it may be. */
        TOO_LARGE("too-large");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        /** The word in events. */
        public String word() {
            return word;
        }
    }
}
