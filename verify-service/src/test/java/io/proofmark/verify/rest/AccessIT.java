package io.proofmark.verify.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.testing.http.AccessMatrix;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(300)
class AccessIT {

    private static final Set<String> REVIEWERS_ONLY = Set.of(
            "GET /v1/cases/{submissionId}",
            "POST /v1/cases/{submissionId}/decisions",
            "GET /v1/decisions/{decisionId}");

    @TestHTTPResource("/")
    URI service;

    @Test
    void shouldLetEverybodyDoWhatTheyMayAndNoMore() throws Exception {
        assertThat(new AccessMatrix(service, REVIEWERS_ONLY).run()).isEmpty();
    }
}
