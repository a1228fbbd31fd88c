package io.proofmark.verify.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitIT.Limited.class)
class RateLimitIT {

    private static final int LIMIT = 3;
    private static final int TOO_MANY = 429;

    /** Behind a proxy on this machine, so that a test can come from anywhere. */
    public static final class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "proofmark.rate-limit.loopback", "true",
                    "proofmark.rate-limit.proxies", "127.0.0.0/8",
                    "proofmark.rate-limit.verifications-per-day", Integer.toString(LIMIT),
                    "proofmark.rate-limit.reads-per-minute", "100000");
        }
    }

    @BeforeEach
    void awaitTables() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void shouldRefuseWhoVerifiesTooOften() {
        List<Response> answers = IntStream.rangeClosed(0, LIMIT)
                .mapToObj(_ -> verify(from("198.51.100.1")))
                .toList();

        assertThat(answers)
                .extracting(answer -> answer.header("RateLimit-Remaining"))
                .containsExactly("2", "1", "0", "0");
        answers.getLast()
                .then()
                .statusCode(TOO_MANY)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo(answers.getLast().header("RateLimit-Reset")))
                .body("type", equalTo("urn:proofmark:problem:too-many-requests"));
    }

    @Test
    void shouldNotCountWhoSignsIn() {
        List<Response> answers = IntStream.rangeClosed(0, LIMIT)
                .mapToObj(_ -> verify(
                        from("198.51.100.2").auth().preemptive().basic("integrator", ProofmarkTestServers.PASSWORD)))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.headers().hasHeaderWithName("RateLimit-Limit"))
                        .isFalse())
                .noneMatch(answer -> answer.statusCode() == TOO_MANY);
    }

    @Test
    void shouldCountLooksAtRulesAndCatalogApart() {
        List<Response> answers = List.of(
                from("198.51.100.3").get("/v1/rules"), from("198.51.100.3").get("/v1/catalog"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.header("RateLimit-Limit"), answer -> answer.header("RateLimit-Remaining"))
                .containsExactly(tuple("100000", "99999"), tuple("100000", "99998"));
    }

    private static RequestSpecification from(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor);
    }

    private static Response verify(RequestSpecification request) {
        return request.contentType(ContentType.JSON).body("{}").post("/v1/verifications");
    }
}
