package io.proofmark.badge.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One public row with its reasons.
 *
 * @param changes what the row says together with others that differ in one version
 * @param liveAfter cursor behind what it shows
 */
record RowDetailPage(
        Frame frame,
        RowLine row,
        String id,
        String metric,
        String publishedAt,
        String summary,
        List<ReasonLine> reasons,
        List<Field> facts,
        List<Field> evidence,
        List<Field> parts,
        @Nullable String notes,
        List<CheckLine> checks,
        List<ReproductionLine> reproductions,
        @Nullable DotPlot plot,
        List<StepLine> history,
        @Nullable String command,
        boolean reproducible,
        String cohortHref,
        String snippet,
        String citation,
        List<ChangeLine> changes,
        String liveAfter)
        implements TemplateInstance {

    /** Why the row stands where it stands; the look is {@code plus} or {@code minus}. */
    record ReasonLine(String look, String sign, String factor, String fact) {}

    /** What the row was; the look is its badge. */
    record StepLine(String at, String now, String why) {}

    /** A run that repeats the row. */
    record ReproductionLine(
            String href,
            String at,
            String value,
            String delta,
            String band,
            String look,
            String operator,
            String counts) {}
}
