package io.proofmark.badge.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;

/** Place after a row in the order of the lists: newest first, equal times by id. Opaque to readers. */
public record Cursor(Instant publishedAt, String row) {

    private static final char SEPARATOR = ' ';

    /** @throws IllegalArgumentException when the text is no cursor that {@link #text} made */
    public static Cursor parse(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
        int separator = plain.indexOf(SEPARATOR);
        if (separator < 0) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Cursor(
                Instant.ofEpochMilli(Long.parseLong(plain.substring(0, separator))), plain.substring(separator + 1));
    }

    public String text() {
        String plain = publishedAt.toEpochMilli() + String.valueOf(SEPARATOR) + row;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }
}
