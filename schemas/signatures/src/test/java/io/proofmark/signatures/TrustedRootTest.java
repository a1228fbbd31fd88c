package io.proofmark.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrustedRootTest {

    private static final SigstoreWorld WORLD = new SigstoreWorld();

    static Stream<Arguments> otherRoots() {
        return Stream.of(
                rooting(
                        "log key expired before",
                        root -> WorldEdits.window(root, "tlogs").addProperty("end", "2026-01-15T12:00:59Z"),
                        "was not valid at"),
                rooting(
                        "log key began later",
                        root -> WorldEdits.window(root, "tlogs").addProperty("start", "2026-01-15T12:01:01Z"),
                        "was not valid at"),
                rooting(
                        "log key without start",
                        root -> WorldEdits.window(root, "tlogs").remove("start"),
                        "no dated log"),
                rooting(
                        "certificate log without start",
                        root -> WorldEdits.window(root, "ctlogs").remove("start"),
                        "No ct logs"),
                rooting(
                        "certificate log expired before",
                        root -> WorldEdits.window(root, "ctlogs").addProperty("end", "2026-01-15T11:59:59Z"),
                        "No valid SCTs"),
                rooting(
                        "authority expired before",
                        root -> root.getAsJsonArray("certificateAuthorities")
                                .get(0)
                                .getAsJsonObject()
                                .getAsJsonObject("validFor")
                                .addProperty("end", "2026-01-15T11:59:59Z"),
                        "No valid Certificate Authorities"),
                rooting(
                        "log of another host",
                        root -> root.getAsJsonArray("tlogs")
                                .get(0)
                                .getAsJsonObject()
                                .addProperty("baseUrl", "https://log.other.test"),
                        "no valid signature of the log"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherRoots")
    void shouldSayWhyWhenTheTrustedRootDoesNotCoverTheBundle(String name, Consumer<JsonObject> change, String reason) {
        JsonObject root = WORLD.trustedRoot();
        change.accept(root);

        BundleAnswer answer = SigstoreWorld.verify(WORLD.bundle(), root);

        WorldEdits.assertRefused(answer, reason);
    }

    @Test
    void shouldAcceptWhenTheLogKeyEndsAtTheIntegratedSecond() {
        JsonObject root = WORLD.trustedRoot();
        WorldEdits.window(root, "tlogs").addProperty("end", "2026-01-15T12:01:00Z");

        BundleAnswer answer = SigstoreWorld.verify(WORLD.bundle(), root);

        assertThat(answer.intact().isHeld()).isTrue();
    }

    @Test
    void shouldAcceptWhenAnotherAuthorityBearsTheSameName() {
        JsonObject root = WORLD.trustedRoot();
        JsonArray authorities = new SigstoreWorld().trustedRoot().getAsJsonArray("certificateAuthorities");
        authorities.addAll(root.getAsJsonArray("certificateAuthorities"));
        root.add("certificateAuthorities", authorities);

        BundleAnswer answer = SigstoreWorld.verify(WORLD.bundle(), root);

        assertThat(answer.intact().isHeld()).as(answer.intact().reason()).isTrue();
    }

    private static Arguments rooting(String name, Consumer<JsonObject> change, String reason) {
        return Arguments.of(name, change, reason);
    }
}
