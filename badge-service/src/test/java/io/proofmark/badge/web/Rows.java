package io.proofmark.badge.web;

import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.Confidence;
import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Rows for tests of pages. */
final class Rows {

    static final String ROW = "3f1a0c52-1111-8111-8111-000000000001";
    static final Instant TIME = Instant.parse("2026-11-21T10:00:00Z");

    private Rows() {}

    static Standing standing(Facts facts, List<Standing.Reproduction> runs) {
        return new Standing(
                ROW,
                1,
                TIME,
                LocalDate.parse("2026-11-21"),
                "2",
                "2026-11-21",
                Standing.RowState.PUBLISHED,
                BadgeWord.COMMUNITY_SUBMITTED,
                null,
                Confidence.LOW,
                List.of(),
                List.of(new Standing.Reason("+", "source", "measured by a member of the community")),
                0,
                runs,
                runs.size(),
                List.of(),
                ROW,
                TIME,
                facts);
    }

    static Facts facts(String benchmark, String model) {
        return new Facts(
                "speed",
                benchmark,
                model,
                null,
                "rtx-4090",
                1,
                "Q4_K_M",
                "llama.cpp",
                "b3447",
                new BigDecimal("129.30"),
                "tok/s",
                "decodeTokensPerSecond",
                null,
                null,
                null,
                3,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "2026-05-01",
                "community",
                "alias",
                List.of(),
                null,
                List.of());
    }
}
