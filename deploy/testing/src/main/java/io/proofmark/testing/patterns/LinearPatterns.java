package io.proofmark.testing.patterns;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a regular expression looks at each character of a hostile text a bounded number of times. Looks are counted, not
 * timed, so that the answer is the same on every machine.
 */
public final class LinearPatterns {

    /** More than any bounded repetition in a pattern, below which it may look quadratic. */
    private static final int LENGTH = 600;

    /** A text twice as long may take this much more; quadratic time takes four times as much. */
    private static final double GROWTH = 2.6;

    /** Looks that a short text may take, whatever the pattern. */
    private static final long FREE = 64;

    private static final String TELLING = "0 a\"\\.,:/-_+=eE";
    private static final int CHARACTERS = 14;

    private LinearPatterns() {}

    /** A text on which the pattern is slow, in words; empty when none was found. */
    public static Optional<String> slow(Pattern pattern) {
        for (String seed : seeds(pattern)) {
            String half = seed.repeat(LENGTH / seed.length()) + "\u0001";
            String whole = seed.repeat(2 * (LENGTH / seed.length())) + "\u0001";
            long shorter = looks(pattern, half);
            long longer = looks(pattern, whole);
            if (longer >= FREE + GROWTH * shorter) {
                return Optional.of(
                        "%s on %s…: %d looks, %d at twice the length".formatted(pattern, seed, shorter, longer));
            }
        }
        return Optional.empty();
    }

    /** What is repeated: each telling character, each two of them, and the plain text within the pattern. */
    private static Set<String> seeds(Pattern pattern) {
        Set<String> seeds = new LinkedHashSet<>();
        String alphabet = TELLING + pattern.pattern().replaceAll("[^A-Za-z0-9]", "");
        int[] characters = alphabet.chars().distinct().limit(CHARACTERS).toArray();
        for (int first : characters) {
            seeds.add(Character.toString(first));
            for (int second : characters) {
                seeds.add(Character.toString(first) + Character.toString(second));
            }
        }
        for (String plain : pattern.pattern().split("[^A-Za-z0-9 :\"-]+", -1)) {
            if (plain.length() > 2) {
                seeds.add(plain);
            }
        }
        return seeds;
    }

    private static long looks(Pattern pattern, String text) {
        Counted counted = new Counted(text);
        boolean whole = pattern.matcher(counted).matches();
        long parts = pattern.matcher(counted).results().count();
        // What is found counts too, so that no match is free.
        return counted.looks + parts + (whole ? 1 : 0);
    }

    /** Counts how often a character is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
