package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The tables of each service, made again from the log. */
@Order(3)
class RebuildE2E {

    private final ProofmarkSystem system = ProofmarkSystem.shared();

    @Test
    void shouldHoldAndSayTheSameAfterARebuildUnderTrafficAndOneInPeace() throws Exception {
        var history = new History();
        try (var recorder = new Recorder(system)) {
            new Traffic(system.services(), history, 1).during(() -> {
                for (String service : Facts.SERVICES) {
                    system.rebuild(service);
                }
            });
            recorder.awaitRight(history);
        }
        Facts grown = Facts.of(system);

        for (String service : Facts.SERVICES) {
            system.rebuild(service);
        }

        system.awaitReady();
        assertThat(Facts.of(system)).isEqualTo(grown);
    }
}
