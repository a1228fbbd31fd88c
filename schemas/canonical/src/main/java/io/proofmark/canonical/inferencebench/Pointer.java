package io.proofmark.canonical.inferencebench;

import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901), whose text is made when it is asked for.
 *
 * @param parent null at the root
 */
record Pointer(@Nullable Pointer parent, String key) {

    static final Pointer ROOT = new Pointer(null, "");

    Pointer to(String name) {
        return new Pointer(this, name);
    }

    Pointer to(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    String text() {
        return parent == null
                ? ""
                : parent.text() + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
