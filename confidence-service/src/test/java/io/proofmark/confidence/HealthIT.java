package io.proofmark.confidence;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as it runs. */
@QuarkusTest
@QuarkusTestResource(
        value = ProofmarkTestServers.class,
        initArgs = @ResourceArg(name = "service", value = "confidence"))
class HealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void shouldBecomeReadyWhenLogIsReadAsItComes() {
        await().atMost(PATIENCE).untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'log' }.data.state", equalTo("LIVE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/metrics"})
    void shouldAnswer(String path) {
        given().get(path).then().statusCode(200);
    }
}
