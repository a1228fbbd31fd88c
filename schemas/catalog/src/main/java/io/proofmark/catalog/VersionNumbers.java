package io.proofmark.catalog;

import org.jspecify.annotations.Nullable;

/** Reads numbers of at most nine digits off a text. */
final class VersionNumbers {

    private static final int NONE = -1;
    private static final int MAX_DIGITS = 9;

    private final String text;
    private int at;

    private VersionNumbers(String text, int at) {
        this.text = text;
        this.at = at;
    }

    static @Nullable Version build(String text) {
        VersionNumbers numbers = new VersionNumbers(text, 1);
        int number = numbers.next();
        return number == NONE || numbers.at < text.length() ? null : new Version.Build(number);
    }

    static @Nullable Version release(String text) {
        VersionNumbers numbers = new VersionNumbers(text, text.startsWith("v") ? 1 : 0);
        int major = numbers.next();
        int minor = major == NONE ? NONE : numbers.afterPoint();
        if (minor == NONE) {
            return null;
        }
        int patch = numbers.afterPoint();
        return new Version.Release(major, minor, Math.max(patch, 0));
    }

    private int afterPoint() {
        if (at >= text.length() || text.charAt(at) != '.') {
            return NONE;
        }
        at++;
        return next();
    }

    private int next() {
        int start = at;
        int value = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            if (at - start == MAX_DIGITS) {
                return NONE;
            }
            value = value * 10 + (text.charAt(at++) - '0');
        }
        return at == start ? NONE : value;
    }
}
