package io.proofmark.bench.documents;

import java.io.IOException;

/**
 * How long the worst bomb keeps a reader busy.
 *
 * @param seconds of the fastest of some passes
 */
public record SlowestBomb(Bomb bomb, Reader reader, double seconds) {

    private static final double NANOS = 1e9;

    /** Reads every bomb several times; the first passes warm the code up. */
    public static SlowestBomb of(Reader reader, int passes) throws IOException {
        SlowestBomb slowest = new SlowestBomb(Bomb.MILLION_KEYS, reader, 0);
        for (Bomb bomb : Bomb.values()) {
            double seconds = fastest(bomb.bytes(), reader, passes);
            slowest = seconds > slowest.seconds() ? new SlowestBomb(bomb, reader, seconds) : slowest;
        }
        return slowest;
    }

    /** How many times as long names of one hash code take as so many others of the same length. */
    public static double collisions(Reader reader, int passes) throws IOException {
        return fastest(Bomb.KEYS_WITHIN_LIMITS.bytes(), reader, passes) / fastest(Bomb.ordinaryKeys(), reader, passes);
    }

    private static double fastest(byte[] bytes, Reader reader, int passes) throws IOException {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < passes; i++) {
            long start = System.nanoTime();
            reader.reads(bytes);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest / NANOS;
    }
}
