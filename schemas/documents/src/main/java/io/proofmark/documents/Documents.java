package io.proofmark.documents;

/** Reads JSON strictly. */
public interface Documents {

    /**
     * The value of a text.
     *
     * @throws Unreadable when it is not JSON or two readers could understand it differently
     */
    Json read(byte[] utf8);
}
