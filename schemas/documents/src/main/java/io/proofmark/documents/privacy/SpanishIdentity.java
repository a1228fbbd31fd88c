package io.proofmark.documents.privacy;

/**
 * A DNI (eight digits and a letter) or NIE (X, Y or Z, seven digits and a letter) whose letter fits: it is given by the
 * number modulo 23 (Spain's Royal Decree 1553/2005). Times such as {@code 20260531T} do not fit.
 */
record SpanishIdentity() implements Pattern {

    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String FIRST_OF_NIE = "XYZ";
    private static final int LENGTH = 9;

    @Override
    public String name() {
        return "spanish-id";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return Chars.digit(c) || FIRST_OF_NIE.indexOf(c) >= 0;
    }

    @Override
    public boolean at(Chars text, int index) {
        if (Chars.word(text.at(index - 1)) || Chars.word(text.at(index + LENGTH))) {
            return false;
        }
        int first = FIRST_OF_NIE.indexOf(text.at(index));
        int digits = first < 0 ? LENGTH - 1 : LENGTH - 2;
        int start = index + LENGTH - 1 - digits;
        if (text.run(start, digits, Chars::digit) < digits) {
            return false;
        }
        int number = Integer.parseInt(text.text(), start, start + digits, 10) + Math.max(first, 0) * 10_000_000;
        return text.at(index + LENGTH - 1) == LETTERS.charAt(number % LETTERS.length());
    }
}
