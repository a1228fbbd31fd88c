package io.proofmark.badge.web;

import org.jspecify.annotations.Nullable;

/**
 * A fact under its name.
 *
 * @param href where its text leads, or null
 */
record Field(String name, String text, @Nullable String href) {

    static Field of(String name, String text) {
        return new Field(name, text, null);
    }

    public boolean missing() {
        return text.equals(Display.NOT_PROVIDED);
    }
}
