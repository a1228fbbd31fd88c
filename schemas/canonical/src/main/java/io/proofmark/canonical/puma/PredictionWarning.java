package io.proofmark.canonical.puma;

import java.util.List;

/**
 * Something odd that does not stop the hash.
 *
 * @param count rows with it
 * @param lines the first of them, counted from 1, ascending
 */
public record PredictionWarning(Kind kind, long count, List<Long> lines) {

    /** What is odd. */
    public enum Kind {
        VALUE_OUT_OF_RANGE("predicted_value is not within 0..1"),
        VALUE_NOT_A_NUMBER("predicted_value is neither a number nor null"),
        PROMPT_HASH_FORM("prompt_hash is not 16 lower-case hexadecimal digits"),
        ID_MISSING("instance_id is missing, null or empty"),
        EQUAL_IDS("instance_id was there before; such rows are kept in the order of the file"),
        LABEL_NOT_TEXT("predicted_label is neither text nor null"),
        CARRIAGE_RETURN("a cell holds a carriage return, which Python versions quote differently");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    public PredictionWarning {
        lines = List.copyOf(lines);
    }
}
