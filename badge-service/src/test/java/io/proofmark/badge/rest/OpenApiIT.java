package io.proofmark.badge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.badge.Events;
import io.proofmark.badge.LogFeed;
import io.proofmark.events.Topics;
import io.proofmark.testing.http.AccessMatrix;
import io.proofmark.testing.http.OpenApiFuzzer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(300)
class OpenApiIT {

    private static final int ROUNDS = 100;
    private static final long SEED = 20261121;

    @Inject
    LogFeed log;

    @TestHTTPResource("/")
    URI service;

    @Test
    void shouldAnswerAsDocumentedWhateverItIsAsked() throws Exception {
        log.append(Topics.STANDINGS, "fuzzed", Events.standing("fuzzed", 1, "reproduced"));

        assertThat(new OpenApiFuzzer(service, ROUNDS, Map.of()).run(new Random(SEED)))
                .isEmpty();
    }

    @Test
    void shouldLetEverybodyDoWhatTheyMayAndNoMore() throws Exception {
        Set<String> reviewersOnly = Set.of("GET /v1/queue", "GET /v1/remarks");

        assertThat(new AccessMatrix(service, reviewersOnly).run()).isEmpty();
    }
}
