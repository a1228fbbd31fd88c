package io.proofmark.verify.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "gist.github.com, gist.github.com",
        "Gist.GitHub.COM, gist.github.com",
        "Bücher.example,  xn--bcher-kva.example",
        "XN--BCHER-KVA.example, xn--bcher-kva.example"
    })
    void shouldCompareNamesInOneSpellingWhateverTheListSays(String listed, String compared) {
        Set<String> names = HostNames.listed(Set.of(listed));

        assertThat(names).containsExactly(compared);
        assertThat(EvidenceUrl.read("https://" + compared.toUpperCase(Locale.ROOT) + "/x", names, Set.of(443)))
                .isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"127.0.0.1", "localhost", "https://example.org", "*.example.org", "a b.example", ""})
    void shouldRefuseAListWithWhatIsNoName(String listed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostNames.listed(Set.of(listed)))
                .withMessage(listed + " is no DNS name");
    }

    @Test
    void shouldRefuseAnEmptyList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HostNames.listed(Set.of()))
                .withMessage("no host is listed, so nothing can be fetched");
    }
}
