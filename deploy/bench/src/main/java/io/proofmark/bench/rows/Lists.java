package io.proofmark.bench.rows;

import io.proofmark.badge.application.Configurations.Place;
import io.proofmark.badge.application.Cursor;
import io.proofmark.badge.application.RowFilter;
import io.proofmark.badge.persistence.RowQueries;
import io.proofmark.badge.persistence.Select;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What readers ask for, each time with other values, in badge-service's own words. */
public final class Lists {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SECONDS_APART = 20;
    private static final int PAGE = 51;
    private static final int MODELS = 400;
    private static final int HARDWARE = 150;
    private static final double GREATEST = 300;

    private final Random random;
    private final long rows;

    /** @param rows as many as there are */
    public Lists(long rows, long seed) {
        this.rows = rows;
        this.random = new Random(seed);
    }

    /** By name. */
    public Map<String, Supplier<Select>> all() {
        Map<String, Supplier<Select>> lists = new LinkedHashMap<>();
        lists.put("rows, newest", () -> RowQueries.page(RowFilter.ALL, null, PAGE));
        lists.put("rows, anywhere", () -> RowQueries.page(RowFilter.ALL, anywhere(), PAGE));
        lists.put("rows by model", () -> page(null, model(), null, null, null, null, null));
        lists.put("rows by hardware", () -> page(null, null, hardware(), null, null, null, null));
        lists.put("rows by model and hardware", () -> page(null, model(), hardware(), null, null, null, null));
        lists.put(
                "rows of a configuration",
                () -> page("llm-decode-512", model(), hardware(), "Q8_0", "vllm", null, null));
        lists.put("rows by quant and runtime", () -> page(null, null, null, "IQ2_XS", "mlx", null, null));
        lists.put(
                "rows by benchmark and badge", () -> page("turkish-mmlu", null, null, null, null, "first-party", null));
        lists.put("rows by confidence", () -> page(null, null, null, null, null, null, "very-high"));
        lists.put("rows by model and confidence", () -> page(null, model(), null, null, null, null, "very-high"));
        lists.put("rows by runtime and badge", () -> page(null, null, null, null, "mlx", "official-figure", null));
        lists.put(
                "no row by two filters", () -> page("llm-decode-512", model(), null, null, null, "first-party", null));
        lists.put("leaderboard, top", () -> ranked("llm-decode-512", null, null, null));
        lists.put("leaderboard, anywhere", () -> ranked("llm-decode-512", null, null, value()));
        lists.put("leaderboard of scores", () -> ranked("humaneval-plus", null, null, null));
        lists.put("leaderboard by model", () -> ranked("llm-decode-512", model(), null, null));
        lists.put("leaderboard by hardware", () -> ranked("llm-decode-512", null, hardware(), null));
        lists.put("leaderboard by model and hardware", () -> ranked("llm-decode-512", model(), hardware(), null));
        lists.put("official figures", () -> RowQueries.official(filter("llm-decode-512", null, null), false, PAGE));
        lists.put("choices of models", () -> RowQueries.values("model"));
        return lists;
    }

    private Select page(
            @Nullable String benchmark,
            @Nullable String model,
            @Nullable String hardware,
            @Nullable String quant,
            @Nullable String runtime,
            @Nullable String badge,
            @Nullable String confidence) {
        return RowQueries.page(
                RowFilter.of(benchmark, model, hardware, quant, runtime, badge, confidence),
                random.nextBoolean() ? anywhere() : null,
                PAGE);
    }

    private Select ranked(
            String benchmark, @Nullable String model, @Nullable String hardware, @Nullable BigDecimal after) {
        return RowQueries.ranked(
                filter(benchmark, model, hardware), false, after == null ? null : new Place(after, "0"), PAGE);
    }

    private static RowFilter filter(String benchmark, @Nullable String model, @Nullable String hardware) {
        return RowFilter.of(benchmark, model, hardware, null, null, null, null);
    }

    private Cursor anywhere() {
        return new Cursor(FIRST.plusSeconds(random.nextLong(rows) * SECONDS_APART), "0");
    }

    private String model() {
        return "model-" + random.nextInt(MODELS);
    }

    private String hardware() {
        return "hardware-" + random.nextInt(HARDWARE);
    }

    private BigDecimal value() {
        return BigDecimal.valueOf(random.nextDouble(GREATEST)).setScale(2, RoundingMode.HALF_UP);
    }
}
