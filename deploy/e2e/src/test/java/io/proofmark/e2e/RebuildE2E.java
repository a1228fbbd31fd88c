package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofmark.e2e.checker.Checker;
import io.proofmark.events.Topics;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The tables of each service, made again from the log. */
@Order(3)
class RebuildE2E {

    private static final List<String> SERVICES = List.of("badge", "verify", "confidence");

    /** Not facts: how far the log was read, what is still to be sent, who is to be looked at, and short-lived notes. */
    private static final Set<String> NO_FACTS = Set.of(
            "position",
            "unsent",
            "row_due",
            "cohort_due",
            "flyway_schema_history",
            "quota",
            "pepper",
            "projection_digest");

    /** A verdict hints at the oldest like row, as far as the lanes had been read; what was published of it is in the log. */
    private static final Set<String> BY_ORDER_OF_LANES = Set.of("cases", "cases.verdict");

    private final ProofmarkSystem system = ProofmarkSystem.shared();

    @Test
    void shouldHoldAndSayTheSameAfterARebuildUnderTrafficAndOneInPeace() throws Exception {
        var history = new History();
        try (var recorder = new Recorder(system)) {
            new Traffic(system.services(), history, 1).during(() -> {
                for (String service : SERVICES) {
                    system.rebuild(service);
                }
            });
            system.awaitReady();
            await().atMost(ProofmarkSystem.PATIENCE)
                    .untilAsserted(() -> assertThat(Checker.check(recorder.record(history.told())))
                            .isEmpty());
        }
        Map<String, Map<String, String>> grown = tables();
        List<Integer> sizes = sizes();

        for (String service : SERVICES) {
            system.rebuild(service);
        }

        system.awaitReady();
        assertThat(tables()).isEqualTo(grown);
        assertThat(sizes()).isEqualTo(sizes);
    }

    private Map<String, Map<String, String>> tables() throws IOException {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        for (String service : SERVICES) {
            Map<String, String> digests = system.tables(service, NO_FACTS);
            digests.keySet().removeAll(BY_ORDER_OF_LANES);
            tables.put(service, digests);
        }
        return tables;
    }

    private List<Integer> sizes() {
        return List.of(system.log().size(Topics.VERDICTS), system.log().size(Topics.STANDINGS));
    }
}
