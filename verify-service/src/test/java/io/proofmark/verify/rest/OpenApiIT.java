package io.proofmark.verify.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.testing.ProofmarkTestServers;
import io.proofmark.testing.http.OpenApiFuzzer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(300)
class OpenApiIT {

    private static final int ROUNDS = 60;
    private static final long SEED = 20261121;
    private static final String USER = "reviewer:" + ProofmarkTestServers.PASSWORD;

    @TestHTTPResource("/")
    URI service;

    @Test
    void shouldAnswerStrangersAsDocumentedWhateverTheyAsk() throws Exception {
        assertThat(new OpenApiFuzzer(service, ROUNDS, Map.of()).run(new Random(SEED)))
                .isEmpty();
    }

    @Test
    void shouldAnswerUsersAsDocumentedWhateverTheyAsk() throws Exception {
        String basic = "Basic " + Base64.getEncoder().encodeToString(USER.getBytes(UTF_8));

        assertThat(new OpenApiFuzzer(service, ROUNDS, Map.of("Authorization", basic)).run(new Random(SEED)))
                .isEmpty();
    }
}
