package io.proofmark.badge.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Place after an item of a list, by the values that the list is ordered by. Opaque to readers. */
public final class Keyset {

    private static final String SEPARATOR = " ";

    private Keyset() {}

    /** For {@code ?after=}; no value but the last may hold a space. */
    public static String text(Object... values) {
        String plain = String.join(
                SEPARATOR, List.of(values).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /**
     * Reads a cursor; null where none is given.
     *
     * @param values how many it holds
     * @throws WrongParameter when the text is none that {@link #text} made for the list
     */
    public static <T> @Nullable T parse(@Nullable String text, int values, Function<List<String>, T> of) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            List<String> parts = List.of(plain.split(SEPARATOR, values));
            if (parts.size() != values || plain.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("no list wrote it");
            }
            return of.apply(parts);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            WrongParameter wrong = new WrongParameter("after", "is no cursor of this list");
            wrong.initCause(e);
            throw wrong;
        }
    }
}
