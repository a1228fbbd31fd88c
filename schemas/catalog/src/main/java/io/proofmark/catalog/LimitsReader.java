package io.proofmark.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the mapping {@code limits} of {@code policies.yaml}. */
final class LimitsReader {

    private LimitsReader() {}

    static Limits read(Fields fields) {
        Limits limits = new Limits(
                fields.positive("cacheShare"),
                shares(fields, "peak"),
                shares(fields, "ttft"),
                fields.positive("promptTolerance"),
                fields.count("skippedSteps"),
                fields.count("copiedDigits"),
                fields.count("copiedFigures"),
                fields.count("releaseDays"),
                CohortLimits.read(fields.fields("cohort")),
                tiers(fields.fields("ramTiers")));
        fields.nothingElse();
        return limits;
    }

    private static Shares shares(Fields fields, String key) {
        Fields inner = fields.fields(key);
        Shares shares = new Shares(inner.positive("warn"), inner.positive("reject"));
        if (shares.reject().compareTo(shares.warn()) > 0) {
            throw inner.fault("reject", "is above warn");
        }
        inner.nothingElse();
        return shares;
    }

    private static List<RamTier> tiers(Fields fields) {
        List<RamTier> tiers = new ArrayList<>();
        for (String size : fields.keys()) {
            Fields inner = fields.fields(size);
            if (!size.matches("[1-9][0-9]{0,5}")) {
                throw fields.fault(size, "a size in GiB is expected");
            }
            BigDecimal upTo = new BigDecimal(size);
            if (!tiers.isEmpty() && tiers.getLast().upToGib().compareTo(upTo) >= 0) {
                throw fields.fault(size, "sizes ascend");
            }
            tiers.add(new RamTier(upTo, inner.has("gbPerSecond") ? inner.positive("gbPerSecond") : null));
            inner.nothingElse();
        }
        return tiers;
    }
}
