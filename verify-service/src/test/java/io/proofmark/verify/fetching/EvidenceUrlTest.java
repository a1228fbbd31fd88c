package io.proofmark.verify.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceUrlTest {

    private static final String HOST = "gist.github.com";

    @ParameterizedTest
    @CsvSource({
        "https://gist.github.com/a/1,            /a/1",
        "HTTPS://Gist.GitHub.com/a/1,            /a/1",
        "https://gist.github.com,                /",
        "https://gist.github.com:443/a?b=c%20d,  /a?b=c%20d",
        "https://gist.github.com/a#part,         /a",
    })
    void shouldReadWhatIsListed(String text, String target) {
        assertThat(EvidenceUrl.read(text, Set.of(HOST), Set.of(443))).contains(new EvidenceUrl(HOST, 443, target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gist.github.com/a",
                "//gist.github.com/a",
                "http://gist.github.com/a",
                "file:///etc/passwd",
                "gopher://gist.github.com/_x",
                "jar:https://gist.github.com/a!/b",
                "ftp://gist.github.com/a",
                "https:gist.github.com/a",
                "https:///a",
                "https://gist.github.com:8443/a",
                "https://gist.github.com:0/a",
                "https://gist.github.com:22/a",
                "https://user@gist.github.com/a",
                "https://user:word@gist.github.com/a",
                "https://gist.github.com@127.0.0.1/a",
                "https://127.0.0.1#@gist.github.com/a",
                "https://127.0.0.1\\@gist.github.com/a",
                "https://gist.github.com\\.internal/a",
                "https://gist.github.com.internal/a",
                "https://internal.gist.github.com/a",
                "https://gist.github.com./a",
                "https://gist.github.com%00.internal/a",
                "https://gist%2egithub.com/a",
                "https://gist.github.com/a\r\nHost: internal",
                "https://gist.github.com/a\nX: y",
                "https://gist.github.com/a b",
                "https://gist.github.com\t/a",
                "https://gist.github.com/\u0000",
                "https://g\u0131st.github.com/a",
                "https://gist\u3002github.com/a",
                "https://gist.github.c\u043em/a",
                "https://-gist.github.com/a",
                "https://gist..github.com/a",
            })
    void shouldNotReadWhatCouldLeadElsewhere(String text) {
        assertThat(EvidenceUrl.read(text, Set.of(HOST), Set.of(443))).isEmpty();
    }

    /** Even where somebody lists them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "017700000001",
                "0",
                "0.0.0.0",
                "169.254.169.254",
                "2852039166",
                "0xa9fea9fe",
                "10.0.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[fe80::1]",
                "[64:ff9b::7f00:1]",
                "localhost",
                "internal",
                "127.0.0.0x1",
            })
    void shouldNotReadNumbersAndBareNames(String host) {
        assertThat(EvidenceUrl.read("https://" + host + "/a", Set.of(host), Set.of(443)))
                .isEmpty();
    }

    @Test
    void shouldNotReadWhatIsTooLong() {
        assertThat(EvidenceUrl.read("https://" + HOST + "/" + "a".repeat(2048), Set.of(HOST), Set.of(443)))
                .isEmpty();
    }
}
