package io.proofmark.canonical.puma;

/**
 * Six decimals made from the digits as written, for the numbers where that provably gives what {@link SixDecimals} makes
 * of the double: at most {@value #WHOLE} digits before the point and {@value #DECIMALS} after it, or a number below 2
 * whose digits are farther from a tie than the double can be from the digits.
 */
final class PlainNumber {

    private static final int WHOLE = 9;
    private static final int DECIMALS = 6;
    private static final int MOST_DECIMALS = 18;

    /** A double below 2 differs from 15 decimals by less than one unit of the last, from 18 by less than 1000. */
    private static final int SURE_DECIMALS = 15;

    private static final long MARGIN = 1000;

    private static final long[] TEN = new long[MOST_DECIMALS + 1];

    static {
        TEN[0] = 1;
        for (int i = 1; i < TEN.length; i++) {
            TEN[i] = TEN[i - 1] * 10;
        }
    }

    private PlainNumber() {}

    /**
     * Writes the number with six decimals.
     *
     * @param point index of the decimal point between {@code from} and {@code to}; all else are digits
     * @return the index after the text, or -1 when the exact way has to be taken
     */
    static int write(byte[] source, int from, int point, int to, byte[] target, int at) {
        int whole = point - from;
        int decimals = to - point - 1;
        if (whole < 1
                || whole > WHOLE
                || decimals < 1
                || decimals > MOST_DECIMALS
                || needlessZero(source, from, whole)) {
            return -1;
        }
        if (decimals <= DECIMALS) {
            return padded(source, from, to, decimals, target, at);
        }
        return whole == 1 && source[from] <= '1' ? rounded(source, from, point, decimals, target, at) : -1;
    }

    private static boolean needlessZero(byte[] source, int from, int whole) {
        return whole > 1 && source[from] == '0';
    }

    private static int padded(byte[] source, int from, int to, int decimals, byte[] target, int at) {
        int next = at;
        for (int i = from; i < to; i++) {
            target[next++] = source[i];
        }
        for (int i = decimals; i < DECIMALS; i++) {
            target[next++] = '0';
        }
        return next;
    }

    private static int rounded(byte[] source, int from, int point, int decimals, byte[] target, int at) {
        long kept = digits(source, point + 1, point + 1 + DECIMALS) + (source[from] - '0') * TEN[DECIMALS];
        long rest = digits(source, point + 1 + DECIMALS, point + 1 + decimals);
        long fromTie = rest - TEN[decimals - DECIMALS] / 2;
        if (fromTie == 0 || decimals > SURE_DECIMALS && Math.abs(fromTie) < MARGIN) {
            return -1;
        }
        long result = fromTie > 0 ? kept + 1 : kept;
        target[at] = (byte) ('0' + result / TEN[DECIMALS]);
        target[at + 1] = '.';
        long fraction = result % TEN[DECIMALS];
        for (int i = at + 1 + DECIMALS; i > at + 1; i--) {
            target[i] = (byte) ('0' + fraction % 10);
            fraction /= 10;
        }
        return at + 2 + DECIMALS;
    }

    private static long digits(byte[] source, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (source[i] - '0');
        }
        return value;
    }
}
