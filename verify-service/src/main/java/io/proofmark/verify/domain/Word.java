package io.proofmark.verify.domain;

import java.util.Arrays;

/** A value with a fixed spelling outside: in events, JSON and tables. */
public interface Word {

    /** As written outside. */
    String word();

    /** @throws IllegalArgumentException naming the word when none of the values is spelt so */
    static <W extends Word> W parse(W[] values, String word) {
        return Arrays.stream(values)
                .filter(value -> value.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown word: " + word));
    }
}
