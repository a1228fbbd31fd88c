package io.proofmark.canonical.json;

/**
 * The bytes are not JSON, or JSON that two readers could understand differently, or more than the limits allow. The message is
 * one line that says what and where, and holds nothing of the bytes.
 */
public final class MalformedJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        BYTE_ORDER_MARK,
        ENCODING,
        LONE_SURROGATE,
        SYNTAX,
        DUPLICATE_KEY,
        TRAILING_TEXT,
        NOT_AN_OBJECT,
        NUMBER_RANGE,
        LIMIT
    }

    private final Reason reason;

    public MalformedJson(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    MalformedJson(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
