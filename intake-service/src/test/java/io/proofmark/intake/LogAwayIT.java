package io.proofmark.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.proofmark.testing.ProofmarkTestServers;
import io.proofmark.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ProofmarkTestServers.class)
class LogAwayIT {

    /** delivery.timeout.ms plus what the answer itself may take. */
    private static final long PATIENCE_MS = 8000;

    /** None may wait for the one before it. */
    private static final int AT_ONCE = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void endThreads() {
        threads.close();
    }

    @Test
    void shouldRefuseWhileTheBrokerIsAwayAndTakeTheSameDocumentAfterwards() {
        String document = Fixtures.SPEED.replace("rig-1", "rig-" + UUID.randomUUID());
        given().get("/q/health/ready").then().statusCode(200);
        submit(Fixtures.SPEED).then().statusCode(202);

        RealServers.shared().stopBroker();
        List<Response> all = IntStream.range(0, AT_ONCE)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> submit(document), threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        int ready = given().get("/q/health/ready").statusCode();
        int live = given().get("/q/health/live").statusCode();
        RealServers.shared().startBroker();

        Response refused = all.getFirst();
        refused.then().statusCode(503).body("type", equalTo("urn:proofmark:problem:log-unavailable"));
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(all).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.time()).isLessThan(PATIENCE_MS);
        });
        assertThat(ready).isEqualTo(503);
        assertThat(live).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> submit(document).then().statusCode(202).body("id", equalTo(refused.path("id"))));
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static Response submit(String document) {
        return given().contentType("application/json").body(document).post("/v1/submissions");
    }
}
