package io.proofmark.badge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c#d", "http://example.org", "HTTPS://example.org/x"})
    void shouldLinkOrdinaryAddresses(String address) {
        assertThat(SafeLink.of(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//example.org/x",
                "/rows/1",
                "https:///nohost",
                "https://user:secret@example.org/",
                "https://example.org/\"onmouseover=\"x",
                "example.org",
                ""
            })
    void shouldNotLinkAnythingElse(String address) {
        assertThat(SafeLink.of(address)).isEmpty();
    }
}
