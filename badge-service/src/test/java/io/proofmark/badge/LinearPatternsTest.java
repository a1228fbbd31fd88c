package io.proofmark.badge;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.testing.patterns.DeclaredPatterns;
import io.proofmark.testing.patterns.LinearPatterns;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinearPatternsTest {

    @Test
    void shouldLookAtHostileTextsAFewTimesOnly() {
        Map<String, Pattern> patterns = DeclaredPatterns.below("io.proofmark.badge");

        assertThat(patterns).isNotEmpty().allSatisfy((name, pattern) -> assertThat(LinearPatterns.slow(pattern))
                .isEmpty());
    }
}
