package io.proofmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No regular expression of what reads packages looks at a hostile text more than a few times. */
class LinearPatternsTest {

    /** More than any bounded repetition in a pattern, below which it may look quadratic. */
    private static final int LENGTH = 600;

    /** A text twice as long may take this much more; quadratic time takes four times as much. */
    private static final double GROWTH = 2.6;

    /** Looks that a short text may take, whatever the pattern. */
    private static final long FREE = 64;

    private static final String TELLING = "0 a\"\\.,:/-_+=eE";

    static Stream<Arguments> patterns() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.proofmark").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
                        .map(field -> Arguments.of(name(field), value(field)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void shouldTakeTwiceAsLongWhenTextIsTwiceAsLong(String name, Pattern pattern) {
        for (String seed : seeds(pattern)) {
            String half = seed.repeat(LENGTH / seed.length()) + "\u0001";
            String whole = seed.repeat(2 * (LENGTH / seed.length())) + "\u0001";

            long shorter = looks(pattern, half);
            long longer = looks(pattern, whole);

            assertThat((double) longer).as("%s on %s…", pattern, seed).isLessThan(FREE + GROWTH * shorter);
        }
    }

    @Test
    void shouldSeeThatAPatternIsSlow() {
        Pattern slow = Pattern.compile("[0-9]+$");

        long shorter = looks(slow, "0".repeat(LENGTH) + "\u0001");
        long longer = looks(slow, "0".repeat(2 * LENGTH) + "\u0001");

        assertThat((double) longer).isGreaterThan(FREE + GROWTH * shorter);
    }

    @Test
    void shouldFindThePatternsOfSeveralModules() {
        assertThat(patterns()).hasSizeGreaterThan(10);
    }

    /** What is repeated: each telling character, each two of them, and the plain text within the pattern. */
    private static Set<String> seeds(Pattern pattern) {
        Set<String> seeds = new LinkedHashSet<>();
        String alphabet = TELLING + pattern.pattern().replaceAll("[^A-Za-z0-9]", "");
        alphabet.chars().distinct().limit(14).forEach(first -> {
            seeds.add(Character.toString(first));
            alphabet.chars()
                    .distinct()
                    .limit(14)
                    .forEach(second -> seeds.add(Character.toString(first) + Character.toString(second)));
        });
        for (String plain : pattern.pattern().split("[^A-Za-z0-9 :\"-]+", -1)) {
            if (plain.length() > 2) {
                seeds.add(plain);
            }
        }
        return seeds;
    }

    private static long looks(Pattern pattern, String text) {
        Counted whole = new Counted(text);
        pattern.matcher(whole).matches();
        Counted parts = new Counted(text);
        Matcher matcher = pattern.matcher(parts);
        while (matcher.find()) {
            assertThat(matcher.end()).isLessThanOrEqualTo(text.length());
        }
        return whole.looks + parts.looks;
    }

    private static String name(JavaField field) {
        return field.getOwner().getSimpleName() + "." + field.getName();
    }

    private static Pattern value(JavaField field) {
        try {
            JavaClass owner = field.getOwner();
            Field reflected = owner.reflect().getDeclaredField(field.getName());
            reflected.setAccessible(true);
            return (Pattern) reflected.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(field.getFullName(), e);
        }
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
