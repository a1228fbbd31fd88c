package io.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofmark.bench.cohort.Blocks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {

    @ParameterizedTest
    @CsvSource({
        "'Result\n  Buffers: local hit=7 read=2\n  ->  Index\n    Buffers: local hit=3', 9",
        "'  Buffers: shared hit=7',  7",
        "'  Buffers: shared read=4', 4"
    })
    void shouldCountTheWholePlanOnce(String plan, long blocks) {
        assertThat(Blocks.touched(plan)).isEqualTo(blocks);
    }

    @Test
    void shouldSayWhenAPlanWasNotCarriedOut() {
        assertThatThrownBy(() -> Blocks.touched("Seq Scan on standing")).hasMessageContaining("no buffers");
    }
}
