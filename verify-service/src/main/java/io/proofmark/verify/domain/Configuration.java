package io.proofmark.verify.domain;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ran on what; slugs as written, whether the catalog knows them or not.
 *
 * @param quantProvider who made the file, as written
 * @param hardwareCount cards or machines
 * @param ramGib main memory of the host
 * @param quant upper case
 */
public record Configuration(
        String benchmark,
        String model,
        @Nullable String quantProvider,
        String hardware,
        int hardwareCount,
        @Nullable BigDecimal ramGib,
        @Nullable String quant,
        @Nullable String engine,
        @Nullable String engineVersion) {

    /** Benchmark and the four dimensions; no slug holds a line break. */
    String key() {
        return Stream.of(benchmark, model, hardware, Integer.toString(hardwareCount), quant, engine)
                .map(part -> Objects.toString(part, ""))
                .collect(Collectors.joining("\n"));
    }
}
