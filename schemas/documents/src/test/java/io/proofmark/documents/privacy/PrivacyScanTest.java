package io.proofmark.documents.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyScanTest {

    /** Characters looked at for each of a text, over all patterns; measured: at most 40 for the texts below. */
    private static final int LOOKS_PER_CHARACTER = 60;

    private static final int HOSTILE_LENGTH = 100_000;

    @ParameterizedTest
    @CsvFileSource(resources = "/io/proofmark/documents/privacy-found.csv", delimiter = '|', numLinesToSkip = 1)
    void shouldNameThePatternWhenTextHoldsIt(String pattern, String text) {
        var found = PrivacyScan.GENERAL.names(text.replace("<a>", "a".repeat(36)), Set.of());

        assertThat(found).containsExactly(pattern);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/io/proofmark/documents/privacy-harmless.csv", delimiter = '|', numLinesToSkip = 1)
    void shouldFindNothingWhenTextOnlyLooksSimilar(String text) {
        var found = PrivacyScan.GENERAL.names(text, Set.of());

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone        | call 612345678",
                "phone        | 34612345678",
                "phone        | +34612345678",
                "phone        | +34 612 345 678",
                "phone        | 0034 612 345 678",
                "phone        | 612 345 678",
                "phone        | 612 34 56 78.",
                "phone        | +44 20 7946 0958",
                "spanish-id   | 12345678Z",
                "spanish-id   | X1234567L",
                "payment-card | 4111 1111 1111 1111",
                "payment-card | 4111-1111-1111-1111",
                "payment-card | 4111111111111111",
                "payment-card | 1234 5678 9012 3456",
                "machine-path | see /var/log/puma.log",
                "machine-path | /opt/models/x.gguf",
                "machine-path | /tmp/run1",
                "machine-path | /root/.cache",
                "home-path    | /home/ann/x",
                "windows-path | D:\\models\\x.gguf",
                "windows-path | c:\\temp",
                "ipv6         | ::1",
                "ipv6         | fe80::1",
                "ipv4         | 192.168.1.20",
                "email        | ann@example.org",
                "github-token | ghs_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "hugging-face-token | hf_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            })
    void shouldNameWhatTheCommunityNamesWhenTextHoldsIt(String pattern, String text) {
        var found = PrivacyScan.COMMUNITY.names(text, Set.of());

        assertThat(found).containsExactly(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f60423ca6a6e9b033f0f89ac5a5a127d889a6e2627fc07c480c44bfdf53857ec",
                "e978bb0765164496",
                "6123456780123456",
                "00000000-0000-4000-8000-000000000001",
                "61234567-8901-4234-8234-567890123456",
                "0000-0002-1825-0097",
                "2026-05-31T09:14:17.225150Z",
                "2026-05-31 09:14:17",
                "20260531T",
                "12:34:56",
                "00:1a:2b:3c:4d:5e",
                "driver 535.104.05.01",
                "3.2.7",
                "0.612345678",
                "0.38976688365784873",
                "1780218857225",
                "seed 612345678",
                "seed=712345678",
                "https://example.org/home/page",
                "https://example.org/opt/page",
                "CRIT-001",
                "MESOS-7123",
                "qwen2.5:3b",
                "12345678A",
            })
    void shouldFindNothingWhenTextIsAMeasurementOrAnId(String text) {
        var found = PrivacyScan.COMMUNITY.names(text, Set.of());

        assertThat(found).isEmpty();
    }

    @Test
    void shouldAllowWhatTheFieldIsMadeFor() {
        var found = PrivacyScan.GENERAL.names("ann@example.org", Set.of(PrivacyScan.EMAIL));

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

        PrivacyScan.COMMUNITY.names(text, Set.of());

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
