package io.proofmark.documents.privacy;

/**
 * A payment card's number: sixteen digits that begin with 3 to 6, in groups of four, or together with a fitting check
 * digit (ISO/IEC 7812-1, annex B). Digests, UUIDs and ORCIDs do not look like that.
 */
record PaymentCard() implements Pattern {

    private static final int DIGITS = 16;
    private static final int GROUP = 4;

    @Override
    public String name() {
        return "payment-card";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return Chars.digit(c);
    }

    @Override
    public boolean at(Chars text, int index) {
        char before = text.at(index - 1);
        if (Chars.word(before) || before == '.' || before == '+') {
            return false;
        }
        char separator = text.at(index + GROUP);
        if (separator == ' ' || separator == '-') {
            return grouped(text, index, separator);
        }
        return text.run(index, DIGITS + 1, Chars::digit) == DIGITS
                && issued(text.at(index))
                && !continues(text, index + DIGITS)
                && checked(text, index);
    }

    private static boolean grouped(Chars text, int index, char separator) {
        for (int group = 0; group < DIGITS / GROUP; group++) {
            int start = index + group * (GROUP + 1);
            boolean separated = group == 0 || text.at(start - 1) == separator;
            if (!separated || text.run(start, GROUP + 1, Chars::digit) != GROUP) {
                return false;
            }
        }
        // UUIDs and ORCIDs begin with zeros or go on.
        return !text.has(index, "0000") && !continues(text, index + DIGITS + DIGITS / GROUP - 1);
    }

    private static boolean continues(Chars text, int end) {
        return Chars.word(text.at(end)) || (text.at(end) == '.' && Chars.digit(text.at(end + 1)));
    }

    private static boolean issued(char first) {
        return first >= '3' && first <= '6';
    }

    private static boolean checked(Chars text, int index) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = text.at(index + i) - '0';
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
