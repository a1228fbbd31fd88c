package io.proofmark.confidence.domain;

import java.util.Locale;

/** A constant that is written as a lower-case word with hyphens in events and answers. */
public interface Word {

    String name();

    /** The word, for example {@code within-10}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no constant of the type is written so */
    static <E extends Enum<E> & Word> E of(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.word().equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no word '" + word + "'");
    }
}
