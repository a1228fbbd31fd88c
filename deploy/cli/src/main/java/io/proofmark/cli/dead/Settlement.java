package io.proofmark.cli.dead;

import io.proofmark.events.EventRecords;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about a dead letter; kept beside it for ever, without its bytes.
 *
 * @param by the account on the operator's machine
 * @param because as they said; null where they did not
 */
record Settlement(
        Deed deed, String by, Instant at, @Nullable String because) {

    /** What can be done. */
    enum Deed {
        /** Its record stands at the end of the log once more, under the same event id. */
        REDRIVEN,
        /** It is never wanted; its bytes are erased. */
        DISCARDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String DEED = "pm_dead_deed";
    private static final String BY = "pm_dead_by";
    private static final String AT = "pm_dead_at";
    private static final String BECAUSE = "pm_dead_because";

    /** What a record of a topic of dead letters says was done; empty for a dead letter itself. */
    static Optional<Settlement> in(Headers headers) {
        String deed = EventRecords.header(headers, DEED);
        if (deed == null) {
            return Optional.empty();
        }
        return Optional.of(new Settlement(
                Deed.valueOf(deed.toUpperCase(Locale.ROOT)),
                String.valueOf(EventRecords.header(headers, BY)),
                Instant.parse(String.valueOf(EventRecords.header(headers, AT))),
                EventRecords.header(headers, BECAUSE)));
    }

    void writeTo(Headers headers) {
        DeadHeaders.add(headers, DEED, deed.word());
        DeadHeaders.add(headers, BY, by);
        DeadHeaders.add(headers, AT, at.toString());
        if (because != null) {
            DeadHeaders.add(headers, BECAUSE, because);
        }
    }
}
