package io.proofmark.documents.json.quick;

/** A schema says something that only the library understands. */
final class UnknownKeyword extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownKeyword(String keyword) {
        super(keyword);
    }
}
