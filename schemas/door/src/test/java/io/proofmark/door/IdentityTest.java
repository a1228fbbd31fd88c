package io.proofmark.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.documents.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    @ParameterizedTest
    @CsvSource({
        "lab, ann, k, key:lab",
        "   , ann, k, account:ann",
        "   ,    , k, key:k",
        "   ,    ,  , alias:anon",
    })
    void shouldKnowWhoSubmitsAPackage(
            @Nullable String signer, @Nullable String account, @Nullable String key, String identity) {
        Json document = Fixtures.json("{\"submitter\": {\"alias\": \"Anon\"}}");
        Optional<Json> signature = Optional.ofNullable(key).map(text -> Fixtures.json("{\"key\": \"" + text + "\"}"));

        assertThat(Identity.ofPackage(signer, account, document, signature).text())
                .isEqualTo(identity);
    }
}
