package io.proofmark.badge.rest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.proofmark.badge.application.Leaderboard;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A leaderboard as comma-separated values (RFC 4180) with a header; official figures follow, without a rank. */
final class LeaderboardCsv {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .build();

    private static final ObjectWriter WRITER =
            MAPPER.writer(MAPPER.schemaFor(Line.class).withHeader().withLineSeparator("\r\n"));

    /** Programs for tables take what begins so for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private LeaderboardCsv() {}

    /** One line. */
    @JsonPropertyOrder({
        "rank",
        "value",
        "unit",
        "model",
        "hardware",
        "hardware_count",
        "quant",
        "runtime",
        "runtime_version",
        "badge",
        "confidence",
        "tested_at",
        "row"
    })
    record Line(
            @Nullable Integer rank,
            @Nullable BigDecimal value,
            String unit,
            String model,
            String hardware,
            int hardware_count,
            @Nullable String quant,
            @Nullable String runtime,
            @Nullable String runtime_version,
            String badge,
            String confidence,
            @Nullable String tested_at,
            String row) {

        static Line of(@Nullable Integer rank, Standing it) {
            Facts facts = it.facts();
            return new Line(
                    rank,
                    facts.value(),
                    text(facts.unit()),
                    text(facts.model()),
                    text(facts.hardware()),
                    facts.hardwareCount(),
                    maybe(facts.quant()),
                    maybe(facts.engine()),
                    maybe(facts.engineVersion()),
                    it.badge().word(),
                    it.confidence().word(),
                    maybe(facts.testedAt()),
                    it.row());
        }

        private static @Nullable String maybe(@Nullable String text) {
            return text == null ? null : text(text);
        }

        private static String text(String text) {
            return FORMULA.matcher(text).find() ? "'" + text : text;
        }
    }

    static String of(Leaderboard board) {
        List<Line> lines = Stream.concat(
                        board.places().stream().map(it -> Line.of(it.rank(), it.row())),
                        board.official().stream().map(it -> Line.of(null, it)))
                .toList();
        try {
            return WRITER.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a table cannot be written", e);
        }
    }
}
