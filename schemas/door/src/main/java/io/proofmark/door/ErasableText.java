package io.proofmark.door;

import org.jspecify.annotations.Nullable;

/**
 * A text that a person wrote freely.
 *
 * @param field JSON pointer
 * @param text the text itself; only for the topic that can be erased
 * @param digest keyed, lower-case hex
 * @param listed the entry of the catalog that it names, if it names one
 */
public record ErasableText(
        String field, String text, String digest, @Nullable String listed) {

    /** UTF-16 code units. */
    public int length() {
        return text.length();
    }
}
