package io.proofmark.canonical.puma;

/** The predictions have no digest; says where and why. */
public final class MalformedPredictions extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The rule that was broken. */
    public enum Rule {
        EMPTY_FILE,
        NO_ROWS,
        BYTE_ORDER_MARK,
        ENCODING,
        LONE_SURROGATE,
        SYNTAX,
        NOT_AN_OBJECT,
        NESTED_CELL,
        DUPLICATE_KEY,
        TRAILING_TEXT,
        LIMIT
    }

    private final long line;
    private final Rule rule;

    MalformedPredictions(long line, Rule rule, String message) {
        super(line == 0 ? message : "line " + line + ": " + message);
        this.line = line;
        this.rule = rule;
    }

    /** Counted from 1; 0 when the file as a whole is meant. */
    public long line() {
        return line;
    }

    public Rule rule() {
        return rule;
    }
}
