package io.proofmark.badge.rest;

import io.proofmark.badge.application.Cursor;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; what makes no sense is a problem that names the parameter. */
final class Parameters {

    private Parameters() {}

    static int limit(@Nullable String text, int normal, int largest) {
        if (text == null || text.isEmpty()) {
            return normal;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= largest) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw wrong("limit", "must be a whole number from 1 to " + largest, e);
        }
        throw wrong("limit", "must be a whole number from 1 to " + largest, null);
    }

    static Optional<Cursor> cursor(@Nullable String text) {
        return word("after", text, Cursor::parse);
    }

    /** A value that is left out or empty, or one of those the parser knows. */
    static <T> Optional<T> word(String name, @Nullable String text, Function<String, T> parser) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            throw wrong(name, "has an unknown value", e);
        }
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static ProblemException wrong(String name, String why, @Nullable Exception cause) {
        ProblemException problem = Problem.of(
                        400, "parameter", "Wrong parameter", "The parameter '" + name + "' " + why + ".")
                .exception();
        if (cause != null) {
            problem.initCause(cause);
        }
        return problem;
    }
}
