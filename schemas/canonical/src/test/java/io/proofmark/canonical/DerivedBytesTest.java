package io.proofmark.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected values were computed by another implementation (Python's hashlib, hmac and uuid). */
class DerivedBytesTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

    @ParameterizedTest
    @CsvSource({
        "'',            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc,           ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "Grüße 😀,      3436cf1c2f912923eb6c58432bc973f1e3bf57852f000822b53954e45e6c5be4",
    })
    void shouldGivePinnedDigestWhenHashing(String text, String hex) {
        assertThat(Sha256.hex(text.getBytes(UTF_8))).isEqualTo(hex);
    }

    @ParameterizedTest
    @CsvSource({
        "id|alice,      1e1a43a183fa9dd37d5affdab99f1bb66caa2d3dcf536bd869b6ee3b21df88f6",
        "ab|c,          7814854ddb1fd032efc711ecb78af5d35f5942bc4fbe554eb967402825d0d31a",
        "a|bc,          fce70fd8a6e98d98028579514cca5663bc4c5d73cf69995b54c4cc715833523f",
        "'',            d5fea16f246e3576513503f53b2f3866b4ec3023c13947ac848f70b30d8b1527",
        "text|Grüße 😀, 036dd58a5fb0ecdf04e781bb3b848e12ae964581acd69dc99d244bbb5d0030a2",
    })
    void shouldGivePinnedCodeWhenPartsAreAuthenticated(String parts, String hex) {
        byte[] code = new HmacSha256(KEY).of(parts.split("\\|", -1));

        assertThat(HexFormat.of().formatHex(code)).isEqualTo(hex);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                       6e340b9c-ffb3-8a98-9ca5-44e6bb780a2c",
        "a,                        ffe9aaea-a2a2-8504-8174-df0b80599ef0",
        "SubmissionReceived|s-1,   6d06db3d-4b46-893e-8751-d5e089565673",
        "ab|c,                     629c2f14-f654-8026-886f-2aefe1855533",
        "a|bc,                     aa795aa4-bbb6-8179-91ef-062e271bcb05",
        "Grüße|测试|😀,            d268d4c7-de4b-8aa6-bf8d-e1a8b75d9f94",
    })
    void shouldGivePinnedIdWhenDerivedFromParts(String parts, String id) {
        assertThat(UuidV8.of(parts.split("\\|", -1))).hasToString(id);
    }

    @Test
    void shouldSetVersionAndVariantWhenDigestIsAllOnes() {
        byte[] ones = HexFormat.of().parseHex("ff".repeat(32));

        assertThat(UuidV8.of(ones)).hasToString("ffffffff-ffff-8fff-bfff-ffffffffffff");
    }

    @Test
    void shouldRefuseWhenPartHoldsSeparator() {
        assertThatIllegalArgumentException().isThrownBy(() -> UuidV8.of("a\0b"));
    }

    @Test
    void shouldRefuseWhenDigestIsNotSha256() {
        assertThatIllegalArgumentException().isThrownBy(() -> UuidV8.of(new byte[20]));
    }
}
