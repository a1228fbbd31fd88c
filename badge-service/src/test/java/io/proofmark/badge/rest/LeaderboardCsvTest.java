package io.proofmark.badge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.proofmark.badge.application.Leaderboard;
import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Confidence;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What table programs and parsers make of texts that submitters chose. */
class LeaderboardCsvTest {

    private static final List<String> WRITTEN_BY_SUBMITTERS =
            List.of("unit", "model", "hardware", "quant", "runtime", "runtime_version", "tested_at");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"https://evil.example\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "-2+3+cmd|' /C calc'!A0"
            })
    void shouldBeNoFormulaWhenATextBeginsLikeOne(String hostile) throws IOException {
        Map<String, String> line = read(hostile, BigDecimal.ONE);

        assertThat(line)
                .extractingByKeys(WRITTEN_BY_SUBMITTERS.toArray(String[]::new))
                .containsOnly("'" + hostile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "a,b", "a \"quoted\" b", "first\nsecond", "first\r\nsecond", "a;b\tc", "\"", "1-1"})
    void shouldComeBackWhenATextIsReadAgain(String text) throws IOException {
        Map<String, String> line = read(text, BigDecimal.ONE);

        assertThat(line)
                .extractingByKeys(WRITTEN_BY_SUBMITTERS.toArray(String[]::new))
                .containsOnly(text);
    }

    @Test
    void shouldStayANumberWhenAValueIsNegative() throws IOException {
        assertThat(read("x", new BigDecimal("-1.50"))).containsEntry("value", "-1.50");
    }

    private static Map<String, String> read(String text, BigDecimal value) throws IOException {
        String table = LeaderboardCsv.of(
                new Leaderboard(List.of(new Leaderboard.Place(1, standing(text, value))), List.of(), null));
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withLineSeparator("\r\n"))
                .readValues(table)) {
            List<Map<String, String>> all = lines.readAll();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static Standing standing(String text, BigDecimal value) {
        Facts facts = new Facts(
                "score",
                "benchmark",
                text,
                null,
                text,
                1,
                text,
                text,
                text,
                value,
                text,
                text,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                text,
                "community",
                "alias",
                List.of(),
                null,
                List.of());
        return new Standing(
                "row",
                1,
                Instant.EPOCH,
                LocalDate.EPOCH,
                "2",
                "2026-11-21",
                Standing.RowState.PUBLISHED,
                BadgeWord.COMMUNITY,
                null,
                Confidence.LOW,
                List.of(),
                List.of(),
                0,
                List.of(),
                0,
                List.of(),
                "submission",
                Instant.EPOCH,
                facts);
    }
}
