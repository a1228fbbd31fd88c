package io.proofmark.badge.rest;

import io.proofmark.badge.application.Part;
import io.proofmark.badge.domain.QueueItem;
import io.proofmark.badge.domain.Submission;
import io.proofmark.badge.domain.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What waits for somebody, the first deadline first. */
@Schema(name = "Queue")
public record QueueJson(List<ItemJson> items, @Nullable String next) {

    /**
     * A case.
     *
     * @param lane single or bulk
     * @param ageSeconds since it was received
     * @param owner who has to act
     * @param proposal of the machine; null before its verdict
     */
    @Schema(name = "QueueItem")
    public record ItemJson(
            String submission,
            String subject,
            String format,
            String lane,
            String state,
            int caseVersion,
            Instant receivedAt,
            long ageSeconds,
            @Nullable Instant deadline,
            boolean overdue,
            @Nullable String owner,
            String benchmark,
            @Nullable String model,
            @Nullable String hardware,
            @Nullable String reproduces,
            @Nullable String proposal,
            List<String> reasons) {

        static ItemJson of(QueueItem it, Instant now) {
            Submission submission = it.submission();
            Verdict verdict = it.verdict();
            return new ItemJson(
                    submission.id(),
                    submission.subject(),
                    submission.format(),
                    submission.lane().word(),
                    it.state(),
                    it.caseVersion(),
                    submission.receivedAt(),
                    Duration.between(submission.receivedAt(), now).toSeconds(),
                    it.deadlineAt(),
                    it.isOverdue(now),
                    it.owner(),
                    submission.configuration().benchmark(),
                    submission.configuration().model(),
                    submission.configuration().hardware(),
                    submission.reproduces(),
                    verdict == null ? null : verdict.proposal(),
                    verdict == null ? List.of() : verdict.reasons());
        }
    }

    static QueueJson of(Part<QueueItem> part, Instant now) {
        return new QueueJson(
                part.items().stream().map(it -> ItemJson.of(it, now)).toList(), part.next());
    }
}
