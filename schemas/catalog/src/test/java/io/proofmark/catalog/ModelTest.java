package io.proofmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTest {

    private static final Catalog CATALOG = Catalogs.current();

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            MODEL,                 QUANT,     TOTAL BYTES,  BYTES PER TOKEN
            llama-3.1-8b-instruct, Q4_K_M,    4920000000,   4920000000
            llama-3.1-8b-instruct, Q6_K,      6584600000,   6584600000
            llama-3.1-8b-instruct, AWQ-INT4,  4265937500,   4265937500
            qwen3-30b-a3b,         Q4_K_M,    18414375000,  1992375000
            """)
    void shouldPreferPublishedSizeWhenBytesAreAsked(String model, String quant, long total, long active) {
        Model weights = CATALOG.model(model).orElseThrow();
        Quant type = CATALOG.quant(quant).orElseThrow();

        assertThat(weights.weightBytes(type)).isEqualTo(total);
        assertThat(weights.activeBytes(type)).isEqualTo(active);
    }

    @Test
    void shouldCountKeyValueHeadsWhenCacheIsAsked() {
        assertThat(CATALOG.model("llama-3.3-70b-instruct").orElseThrow().kvBytesPerToken())
                .hasValue(327_680);
    }

    @Test
    void shouldKnowNoCacheWhenArchitectureIsUnknown() {
        assertThat(CATALOG.model("granite-4.1-8b").orElseThrow().kvBytesPerToken())
                .isEmpty();
    }
}
