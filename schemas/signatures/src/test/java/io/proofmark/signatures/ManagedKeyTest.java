package io.proofmark.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class ManagedKeyTest {

    private static final SigstoreWorld WORLD = new SigstoreWorld();

    @Test
    void shouldNameTheKeyWhenAManagedKeySigned() {
        BundleAnswer answer = managed(WORLD.managed(), WORLD.keyPem());

        assertThat(answer.intact().isHeld()).as(answer.intact().reason()).isTrue();
        assertThat(answer.signer())
                .hasValueSatisfying(signer -> assertThat(signer).isInstanceOf(Signer.Key.class));
    }

    @Test
    void shouldAcceptWhenALogIsNamedWithItsPort() {
        String name = WorldLog.HOST + ":8443";
        JsonObject root = WORLD.trustedRoot();
        root.getAsJsonArray("tlogs").get(0).getAsJsonObject().addProperty("baseUrl", "https://" + name);
        JsonObject bundle = WORLD.managed(new WorldLog(WORLD.logKey, name, name + " - 42"));

        BundleAnswer answer =
                SigstoreWorld.verifier(root).verify(SigstoreWorld.bytes(bundle), SigstoreWorld.DIGEST, WORLD.keyPem());

        assertThat(answer.intact().isHeld()).as(answer.intact().reason()).isTrue();
    }

    @Test
    void shouldAcceptAManagedKeyWhenNobodyVouchesForTheTime() {
        JsonObject bundle = WORLD.managed();
        SigstoreWorld.entry(bundle).remove("inclusionPromise");

        BundleAnswer answer = managed(bundle, WORLD.keyPem());

        assertThat(answer.intact().isHeld()).as(answer.intact().reason()).isTrue();
        assertThat(answer.signedAt()).isEmpty();
    }

    @Test
    void shouldRefuseAManagedKeyWhenTheLogKeyEndsAndNobodyVouchesForTheTime() {
        JsonObject root = WORLD.trustedRoot();
        WorldEdits.window(root, "tlogs").addProperty("end", "2030-01-01T00:00:00Z");
        JsonObject bundle = WORLD.managed();
        SigstoreWorld.entry(bundle).remove("inclusionPromise");

        BundleAnswer answer =
                SigstoreWorld.verifier(root).verify(SigstoreWorld.bytes(bundle), SigstoreWorld.DIGEST, WORLD.keyPem());

        WorldEdits.assertRefused(answer, "a time nobody vouches for");
    }

    @Test
    void shouldRefuseWhenTheLogSignsForAnotherOrigin() {
        WorldLog stranger = new WorldLog(WORLD.logKey, WorldLog.HOST, "log.other.test");

        BundleAnswer answer = managed(WORLD.managed(stranger), WORLD.keyPem());

        WorldEdits.assertRefused(answer, "no valid signature of the log");
    }

    @Test
    void shouldRefuseWhenAnotherManagedKeyIsExpected() {
        BundleAnswer answer = managed(WORLD.managed(), new SigstoreWorld().keyPem());

        WorldEdits.assertRefused(answer, "does not fit the artifact and the key");
    }

    @Test
    void shouldRefuseWhenAKeyIsExpectedAndACertificateSigned() {
        BundleAnswer answer = managed(WORLD.bundle(), WORLD.keyPem());

        WorldEdits.assertRefused(answer, "carries a certificate");
    }

    @Test
    void shouldRefuseWhenACertificateIsExpectedAndAKeySigned() {
        BundleAnswer answer = WORLD.verify(WORLD.managed());

        WorldEdits.assertRefused(answer, "signed with a managed key");
    }

    private static BundleAnswer managed(JsonObject bundle, String pem) {
        return SigstoreWorld.verifier(WORLD.trustedRoot())
                .verify(SigstoreWorld.bytes(bundle), SigstoreWorld.DIGEST, pem);
    }
}
