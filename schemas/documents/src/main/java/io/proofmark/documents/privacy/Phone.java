package io.proofmark.documents.privacy;

/**
 * A telephone number in international form, {@code +34 612 345 678} or {@code 0034 612 345 678}, or in the North
 * American form with brackets or hyphens. Plain digits are no number: seeds, times and digests look like that.
 */
record Phone() implements Pattern {

    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 32;

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return c == '+' || c == '(' || Chars.digit(c);
    }

    @Override
    public boolean at(Chars text, int index) {
        char before = text.at(index - 1);
        if (Chars.word(before) || before == '.' || before == '+') {
            return false;
        }
        return switch (text.at(index)) {
            case '+' -> international(text, index + 1, false);
            case '0' -> text.at(index + 1) == '0' && international(text, index + 2, true);
            case '(' -> shape(text, index, "(ddd) ddd-dddd") || shape(text, index, "(ddd)ddd-dddd");
            default -> shape(text, index, "ddd-ddd-dddd");
        };
    }

    private static boolean international(Chars text, int start, boolean mustBeSpaced) {
        int digits = 0;
        int separators = 0;
        int points = 0;
        boolean afterSeparator = false;
        int end = start;
        for (; end < start + LONGEST; end++) {
            char c = text.at(end);
            if (Chars.digit(c)) {
                digits++;
                afterSeparator = false;
            } else if (separator(c) && digits > 0 && !(afterSeparator && c != '(')) {
                separators++;
                points += c == '.' ? 1 : 0;
                afterSeparator = c != ')';
            } else {
                break;
            }
        }
        boolean decimal = points == 1 && separators == 1;
        return digits >= FEWEST_DIGITS
                && digits <= MOST_DIGITS
                && text.at(start) != '0'
                && !decimal
                && (separators > 0 || !mustBeSpaced)
                && (afterSeparator || !Chars.letter(text.at(end)));
    }

    private static boolean separator(char c) {
        return c == ' ' || c == '\u00a0' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/';
    }

    private static boolean shape(Chars text, int index, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char wanted = shape.charAt(i);
            char c = text.at(index + i);
            if (wanted == 'd' ? !Chars.digit(c) : c != wanted) {
                return false;
            }
        }
        char after = text.at(index + shape.length());
        return !Chars.word(after) && !(after == '.' && Chars.digit(text.at(index + shape.length() + 1)));
    }
}
