package io.proofmark.documents.privacy;

import java.util.Set;

/**
 * A Spanish telephone number without or with an unspaced prefix: nine digits that begin with 6 to 9, together or in groups.
 * A number after a word for a counter is none; nor is a part of a longer number, of a word or of a decimal fraction.
 */
record SpanishPhone() implements Pattern {

    private static final int LONGEST_WORD = 16;
    private static final int LONGEST_GAP = 3;
    private static final String[] SHAPES = {
        "ddddddddd", "ddd ddd ddd", "ddd-ddd-ddd", "ddd.ddd.ddd", "ddd dd dd dd", "ddd-dd-dd-dd", "34ddddddddd"
    };
    private static final Set<String> COUNTERS = Set.of(
            "seed",
            "id",
            "n",
            "no",
            "nr",
            "run",
            "build",
            "rev",
            "revision",
            "version",
            "v",
            "ts",
            "time",
            "timestamp",
            "epoch",
            "tokens",
            "steps",
            "bytes",
            "count",
            "size",
            "hash",
            "issue",
            "ticket",
            "pid",
            "offset");

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return c == '3' || (c >= '6' && c <= '9');
    }

    @Override
    public boolean at(Chars text, int index) {
        char before = text.at(index - 1);
        if (Chars.word(before) || before == '.' || Chars.digit(text.at(index - 2)) || before == '+') {
            return false;
        }
        for (String shape : SHAPES) {
            if (fits(text, index, shape)) {
                return !COUNTERS.contains(text.wordBefore(index, LONGEST_GAP, LONGEST_WORD));
            }
        }
        return false;
    }

    private static boolean fits(Chars text, int index, String shape) {
        int subscriber = shape.startsWith("34") ? 2 : 0;
        char first = text.at(index + subscriber);
        if (first < '6' || first > '9') {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char wanted = shape.charAt(i);
            char c = text.at(index + i);
            if (wanted == 'd' ? !Chars.digit(c) : c != wanted) {
                return false;
            }
        }
        char after = text.at(index + shape.length());
        return !Chars.word(after) && !(separates(after) && Chars.digit(text.at(index + shape.length() + 1)));
    }

    private static boolean separates(char c) {
        return c == '.' || c == ' ' || c == ',' || c == ':';
    }
}
