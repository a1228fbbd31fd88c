package io.proofmark.documents.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyScanTest {

    /** Characters looked at for each of a text, over all patterns; measured: at most 40 for the texts below. */
    private static final int LOOKS_PER_CHARACTER = 60;

    private static final int HOSTILE_LENGTH = 100_000;

    @ParameterizedTest
    @CsvFileSource(resources = "/io/proofmark/documents/privacy-found.csv", delimiter = '|', numLinesToSkip = 1)
    void shouldNameThePatternWhenTextHoldsIt(String pattern, String text) {
        var found = PrivacyScan.names(text.replace("<a>", "a".repeat(36)), Set.of());

        assertThat(found).containsExactly(pattern);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/io/proofmark/documents/privacy-harmless.csv", delimiter = '|', numLinesToSkip = 1)
    void shouldFindNothingWhenTextOnlyLooksSimilar(String text) {
        var found = PrivacyScan.names(text, Set.of());

        assertThat(found).isEmpty();
    }

    @Test
    void shouldAllowWhatTheFieldIsMadeFor() {
        var found = PrivacyScan.names("ann@example.org", Set.of(PrivacyScan.EMAIL));

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "@",
                "a@",
                "a@a.",
                ":",
                "a:",
                "1:",
                "::",
                "://",
                "/",
                "+",
                "+1",
                "+1 ",
                "00",
                "(",
                "1.",
                "1.1.1.",
                "sk-",
                "sk-a",
                " sk-",
                "eyJ",
                "eyJ.",
                "eyJa.eyJ",
                "-----BEGIN ",
                "ghp_",
                "ghp_a",
                " AKIA",
                "/home/",
                "c:\\users\\",
                "xoxb-",
                "hf_a",
                "a.a@",
                "1:1:1:",
                "v ",
                "version 1."
            })
    void shouldLookAtEachCharacterAFixedNumberOfTimesWhenTextIsHostile(String piece) {
        CountedText text = new CountedText(piece.repeat(HOSTILE_LENGTH / piece.length()));

        PrivacyScan.names(text, Set.of());

        assertThat(text.looks()).isLessThan((long) HOSTILE_LENGTH * LOOKS_PER_CHARACTER);
    }

    /** Counts how often its characters are looked at. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private long looks;

        CountedText(String text) {
            this.text = text;
        }

        long looks() {
            return looks;
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
