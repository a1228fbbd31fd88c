package io.proofmark.documents.privacy;

import java.util.function.IntPredicate;

/**
 * A secret that its issuer marks by a prefix, with enough characters of its alphabet behind it.
 *
 * @param minimum of characters that follow; issued secrets have at least so many
 */
record Prefixed(String name, String prefix, int minimum, IntPredicate alphabet) implements Pattern {

    @Override
    public boolean mayBeginWith(char c) {
        return c == prefix.charAt(0);
    }

    @Override
    public boolean at(Chars text, int index) {
        return text.has(index, prefix)
                && !Chars.alphanumeric(text.at(index - 1))
                && text.run(index + prefix.length(), minimum, alphabet) == minimum;
    }
}
