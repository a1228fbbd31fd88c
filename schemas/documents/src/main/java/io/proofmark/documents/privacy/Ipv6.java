package io.proofmark.documents.privacy;

/**
 * An IPv6 address (RFC 4291), written in full or shortened by two colons. Times, hardware addresses and paths of
 * program names have another number of groups or no digits.
 */
record Ipv6() implements Pattern {

    private static final int GROUPS = 8;
    private static final int LONGEST_GROUP = 4;

    @Override
    public String name() {
        return "ipv6";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return part(c);
    }

    @Override
    public boolean at(Chars text, int index) {
        // Only the start of a stretch is read, so each stretch is read once.
        if (part(text.at(index - 1)) || named(text.at(index - 1))) {
            return false;
        }
        int end = index + text.run(index, Integer.MAX_VALUE, Ipv6::part);
        if (named(text.at(end))) {
            return false;
        }
        boolean sentenceColon = text.at(end - 1) == ':' && text.at(end - 2) != ':';
        return new Groups().read(text, index, sentenceColon ? end - 1 : end);
    }

    private static boolean part(int c) {
        return Chars.hex(c) || c == ':';
    }

    private static boolean named(char c) {
        return Chars.word(c) || Character.isLetter(c);
    }

    private static final class Groups {
        private int groups;
        private int shortened;
        private int inGroup;
        private int digits;
        private boolean fits = true;

        boolean read(Chars text, int start, int end) {
            for (int i = start; i < end && fits; i++) {
                accept(text.at(i), text.at(i + 1), i, start);
            }
            boolean whole = shortened == 0 ? groups == GROUPS : shortened == 1 && groups < GROUPS;
            boolean openEnded = groups == 1 && text.at(start) != ':';
            return fits && whole && digits > 0 && !openEnded;
        }

        private void accept(char c, char next, int index, int start) {
            if (c != ':') {
                groups += inGroup == 0 ? 1 : 0;
                inGroup++;
                digits += Chars.digit(c) ? 1 : 0;
                fits = inGroup <= LONGEST_GROUP && groups <= GROUPS;
                return;
            }
            boolean leadingSingle = index == start && next != ':';
            shortened += next == ':' ? 1 : 0;
            inGroup = 0;
            fits = !leadingSingle && shortened <= 1;
        }
    }
}
