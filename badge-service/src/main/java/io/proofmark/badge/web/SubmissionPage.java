package io.proofmark.badge.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a submission is and how it came there. */
record SubmissionPage(
        Frame frame,
        String id,
        String state,
        String look,
        String meaning,
        List<Field> facts,
        @Nullable String rowHref,
        @Nullable DeadlineLine deadline,
        List<StageLine> timeline,
        List<String> reasons,
        List<CheckLine> checks)
        implements TemplateInstance {

    /** Until when who has to act. */
    record DeadlineLine(String at, String owner, boolean overdue) {}

    /** One line of what happened. */
    record StageLine(
            String at,
            String stage,
            @Nullable String state,
            @Nullable String reason) {}
}
