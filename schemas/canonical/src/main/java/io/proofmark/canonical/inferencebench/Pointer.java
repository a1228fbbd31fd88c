package io.proofmark.canonical.inferencebench;

/** A JSON pointer (RFC 6901). */
record Pointer(String text) {

    static final Pointer ROOT = new Pointer("");

    Pointer to(String key) {
        return new Pointer(text + "/" + key.replace("~", "~0").replace("/", "~1"));
    }

    Pointer to(int index) {
        return new Pointer(text + "/" + index);
    }
}
