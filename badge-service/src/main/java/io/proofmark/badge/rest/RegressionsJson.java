package io.proofmark.badge.rest;

import io.proofmark.badge.domain.regression.Finding;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a row and others that differ in one version say together. */
@Schema(name = "Regressions")
public record RegressionsJson(List<Item> items) {

    static RegressionsJson of(List<Finding> findings) {
        return new RegressionsJson(findings.stream()
                .map(it -> new Item(
                        it.label().word(),
                        it.axis().path(),
                        new Side(it.before(), it.from()),
                        new Side(it.after(), it.to()),
                        it.deltaPercent(),
                        it.thresholdPercent(),
                        it.missing()))
                .toList());
    }

    /**
     * One comparison.
     *
     * @param label possible regression, possible improvement or insufficient evidence
     * @param axis path of the version in a submission
     * @param deltaPercent of the later row, relative to the earlier; null where figures cannot be compared
     * @param thresholdPercent that a difference must exceed; null where a row has no timed runs
     * @param missing what would have to be there to say more
     */
    @Schema(name = "Regression")
    public record Item(
            String label,
            String axis,
            Side before,
            Side after,
            @Nullable BigDecimal deltaPercent,
            @Nullable BigDecimal thresholdPercent,
            List<String> missing) {}

    /** A row and its version, null where it is not provided. */
    @Schema(name = "RegressionSide")
    public record Side(String row, @Nullable String version) {}
}
