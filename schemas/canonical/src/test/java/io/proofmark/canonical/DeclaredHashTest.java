package io.proofmark.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.DeclaredHash.Match;
import io.proofmark.canonical.DeclaredHash.Mismatch;
import io.proofmark.canonical.DeclaredHash.NotADigest;
import io.proofmark.canonical.DeclaredHash.OtherForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredHashTest {

    private static final String CSV = "a".repeat(64);
    private static final String RAW = "b".repeat(64);
    private static final Map<CanonicalForm, String> COMPUTED =
            Map.of(CanonicalForm.PUMA_CSV, CSV, CanonicalForm.RAW, RAW);

    @Test
    void shouldMatchWhenDigestIsOfDeclaredForm() {
        assertThat(compare(CSV)).isEqualTo(new Match(CanonicalForm.PUMA_CSV, false));
        assertThat(compare("sha256:" + CSV)).isEqualTo(new Match(CanonicalForm.PUMA_CSV, true));
        assertThat(compare(CSV.toUpperCase(Locale.ROOT))).isEqualTo(new Match(CanonicalForm.PUMA_CSV, false));
    }

    @Test
    void shouldNameOtherFormWhenDigestIsOfIt() {
        assertThat(compare(RAW)).isEqualTo(new OtherForm(CanonicalForm.RAW, false));
        assertThat(compare("sha256:" + RAW)).isEqualTo(new OtherForm(CanonicalForm.RAW, true));
    }

    @Test
    void shouldNotMatchWhenDigestIsOfNoForm() {
        assertThat(compare("c".repeat(64))).isEqualTo(new Mismatch(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256:",
                "aa",
                "sha512:aaaa",
                " aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void shouldTellWhenTextIsNoDigest(String declared) {
        assertThat(compare(declared)).isEqualTo(new NotADigest());
    }

    @Test
    void shouldTellWhenDigestIsFollowedByLineFeed() {
        assertThat(compare(CSV + "\n")).isEqualTo(new NotADigest());
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindFormWhenNamed(CanonicalForm form) {
        assertThat(CanonicalForm.of(form.id())).contains(form);
    }

    @Test
    void shouldHashBytesThemselvesWhenFormIsRaw() throws IOException {
        byte[] bytes = {'a', 'b', 'c'};

        assertThat(Raw.sha256(new ByteArrayInputStream(bytes))).isEqualTo(Sha256.hex(bytes));
    }

    private static DeclaredHash.Outcome compare(String declared) {
        return DeclaredHash.compare(declared, CanonicalForm.PUMA_CSV, COMPUTED);
    }
}
