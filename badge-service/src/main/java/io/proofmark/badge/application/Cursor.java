package io.proofmark.badge.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Place after a row in the order of the lists: newest first, equal times by id. */
public record Cursor(Instant publishedAt, String row) {

    /**
     * The cursor of {@code ?after=}; null where none is given.
     *
     * @throws WrongParameter when the text is none that {@link #text} made
     */
    public static @Nullable Cursor parse(@Nullable String text) {
        return Keyset.parse(
                text, 2, parts -> new Cursor(Instant.ofEpochMilli(Long.parseLong(parts.get(0))), parts.get(1)));
    }

    public String text() {
        return Keyset.text(publishedAt.toEpochMilli(), row);
    }
}
