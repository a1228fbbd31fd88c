package io.proofmark.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.proofmark.intake.wiring.IntakeSettings;
import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A disk on which less is free than has to stay free. */
@QuarkusTest
@QuarkusTestResource(ProofmarkTestServers.class)
@TestProfile(StoreFullIT.NoRoom.class)
class StoreFullIT {

    private static final Path SAMPLE = Path.of("../deploy/local/samples/packages/inferencebench/envelope.json");

    /** No file system has that much. */
    public static class NoRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "proofmark.artifacts.keep-free",
                    Long.toString(Long.MAX_VALUE),
                    "proofmark.artifacts.folder",
                    "target/full");
        }
    }

    @Inject
    IntakeSettings settings;

    @Test
    void shouldRefuseAPackageAndLeaveNothingOfItWhenTheStoreIsFull() throws IOException {
        given().contentType("application/json")
                .body(Files.readAllBytes(SAMPLE))
                .post("/v1/submissions/inferencebench")
                .then()
                .statusCode(507)
                .header("Connection", equalTo("close"))
                .body("type", equalTo("urn:proofmark:problem:store-full"));

        try (Stream<Path> left = Files.walk(settings.artifacts().folder())) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void shouldStillTakeWhatNeedsNoFile() {
        given().contentType("application/json")
                .body(Fixtures.SPEED)
                .post("/v1/submissions")
                .then()
                .statusCode(202);
    }
}
