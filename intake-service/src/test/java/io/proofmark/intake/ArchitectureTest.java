package io.proofmark.intake;

import io.proofmark.testing.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void shouldKeepTheShapeOfAService() {
        ArchitectureRules.check("io.proofmark.intake");
    }
}
