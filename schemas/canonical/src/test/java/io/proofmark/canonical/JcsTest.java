package io.proofmark.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class JcsTest {

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvFileSource(resources = "jcs.csv", useHeadersInDisplayName = true, quoteCharacter = '`')
    void shouldGivePinnedBytesWhenTextIsIJson(String about, String json, String canonical, String sha256) {
        byte[] bytes = Jcs.canonicalBytes(json);

        assertThat(new String(bytes, UTF_8)).isEqualTo(canonical);
        assertThat(Sha256.hex(bytes)).isEqualTo(sha256);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}x",
                "{} {}",
                "[1,]",
                "{\"a\":1,}",
                "{'a':1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":null,\"a\":2}",
                "[{\"a\":{\"b\":null,\"\\u0062\":null}}]",
                "{\"a\":1,\"\\u0061\":2}",
                "[NaN]",
                "[Infinity]",
                "[1e400]",
                "[-1e400]",
                "[01]",
                "[-01]",
                "[00.5]",
                "[+1]",
                "[1.]",
                "[.5]",
                "[0x10]",
                "[1e]",
                "[tru]",
                "[\"\\x\"]",
                "[\"\\ud800\"]",
                "[\"\\udc00\\ud800\"]",
                "{\"\\ud83d\":1}",
                "[\"\u0001\"]",
                "[\"line\nbreak\"]",
                "\uFEFF{}",
                "[1 2]",
                "[/*no*/1]",
                "\"text\"",
                "1",
                "\u00a0[1]",
                "[\u00a01]",
                "[1d]",
                "[\"\\u+123\"]",
                "[\"\\u00\"]",
            })
    void shouldRefuseWhenTextIsNotIJson(String text) {
        assertThatThrownBy(() -> Jcs.canonicalBytes(text)).isInstanceOf(NotCanonicalizable.class);
    }

    @Test
    void shouldRefuseInsteadOfOverflowingWhenNestedDeeply() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThatThrownBy(() -> Jcs.canonicalBytes(deep)).isInstanceOf(NotCanonicalizable.class);
    }

    @Test
    void shouldTakeBracketsInStringsForTextWhenCountingDepth() {
        String brackets = "[\"\\\"" + "[".repeat(1_000) + "\"]";

        assertThat(new String(Jcs.canonicalBytes(brackets), UTF_8)).isEqualTo(brackets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[9007199254740993]", "{\"seed\":-18446744073709551615}", "[1,[1234567890123456789]]"})
    void shouldRefuseWhenDoubleWouldChangeInteger(String json) {
        assertThatThrownBy(() -> Jcs.canonicalBytes(json)).isInstanceOf(NotCanonicalizable.class);
    }
}
