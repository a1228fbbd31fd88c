package io.proofmark.intake;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ProofmarkTestServers.class)
@TestProfile(OverloadIT.Small.class)
class OverloadIT {

    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    /** There is a place for one of each. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "proofmark.limits.calls-at-once", "1",
                    "proofmark.limits.streams-at-once", "1",
                    "proofmark.limits.retry-after", "7s");
        }
    }

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // Quarkus fills it
    URI door;

    @Test
    void shouldTurnACallAwayWhenAllPlacesAreTaken() throws IOException {
        try (Socket _ = unfinished(JSON)) {
            await().untilAsserted(() -> refused(call(JSON)));
            call(NDJSON).then().statusCode(200);
        }
        await().untilAsserted(() -> call(JSON).then().statusCode(202));
    }

    @Test
    void shouldTurnAStreamAwayWhenAllPlacesAreTaken() throws IOException {
        try (Socket _ = unfinished(NDJSON)) {
            await().untilAsserted(() -> refused(call(NDJSON)));
            call(JSON).then().statusCode(202);
        }
        await().untilAsserted(() -> call(NDJSON).then().statusCode(200));
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", "7")
                .header("Connection", "close")
                .body("type", equalTo("urn:proofmark:problem:overloaded"));
    }

    /** A call whose body does not end. */
    private Socket unfinished(String type) throws IOException {
        var socket = new Socket(door.getHost(), door.getPort());
        socket.getOutputStream()
                .write(
                        "POST /v1/submissions HTTP/1.1\r\nHost: door\r\nContent-Type: %s\r\nContent-Length: 9999\r\n\r\n{"
                                .formatted(type)
                                .getBytes(US_ASCII));
        return socket;
    }

    private static Response call(String type) {
        String document = Fixtures.SPEED.replace("rig-1", "rig-" + UUID.randomUUID());
        return given().config(config().encoderConfig(encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT)))
                .contentType(type)
                .body(type.equals(NDJSON) ? document.replace("\n", " ") : document)
                .post("/v1/submissions");
    }
}
