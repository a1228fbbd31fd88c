package io.proofmark.badge.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Place after a row in the order of the lists: newest first, equal times by id. Opaque to readers. */
public record Cursor(Instant publishedAt, String row) {

    private static final char SEPARATOR = ' ';

    /**
     * The cursor of {@code ?after=}; null where none is given.
     *
     * @throws WrongParameter when the text is none that {@link #text} made
     */
    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            int separator = plain.indexOf(SEPARATOR);
            Instant at = Instant.ofEpochMilli(Long.parseLong(plain, 0, Math.max(separator, 0), 10));
            return new Cursor(at, plain.substring(separator + 1));
        } catch (IllegalArgumentException | DateTimeException e) {
            WrongParameter wrong = new WrongParameter("after", "is no cursor of this list");
            wrong.initCause(e);
            throw wrong;
        }
    }

    public String text() {
        String plain = publishedAt.toEpochMilli() + String.valueOf(SEPARATOR) + row;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }
}
