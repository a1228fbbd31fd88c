package io.proofmark.badge.rest;

import io.proofmark.badge.application.Part;
import io.proofmark.badge.domain.Lane;
import io.proofmark.badge.domain.Neighbour;
import io.proofmark.badge.domain.QueueItem;
import io.proofmark.badge.domain.Submission;
import io.proofmark.badge.domain.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What waits for somebody, the first deadline first. */
@Schema(name = "Queue")
public record QueueJson(List<ItemJson> items, @Nullable String next) {

    /**
     * A case.
     *
     * @param submission id of the case: of a submission, or of what somebody said against a row
     * @param subject the row that it is about
     * @param format of the submission; {@code feedback} or {@code takedown} for what somebody said against a row, which
     *     has no more than its remark
     * @param lane single or bulk
     * @param ageSeconds since it was received
     * @param owner who has to act
     * @param proposal of the machine; null before its verdict
     * @param sameAddress approved runs of the row that came from the same address, the original first; they say nothing
     *     against the run by themselves, and no rule reads them
     * @param remarks the newest feedback on the row and wishes that it be taken down, and the one that the case is about
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
            @Nullable String benchmark,
            @Nullable String model,
            @Nullable String hardware,
            @Nullable String reproduces,
            @Nullable String proposal,
            List<String> reasons,
            List<NeighbourJson> sameAddress,
            List<RemarkJson> remarks) {

        static ItemJson of(QueueItem it, Instant now) {
            Submission submission = it.submission();
            Submission.Configuration about = submission == null ? null : submission.configuration();
            Verdict verdict = it.verdict();
            return new ItemJson(
                    it.id(),
                    it.row(),
                    format(it),
                    (submission == null ? Lane.SINGLE : submission.lane()).word(),
                    it.state(),
                    it.caseVersion(),
                    it.receivedAt(),
                    Duration.between(it.receivedAt(), now).toSeconds(),
                    it.deadlineAt(),
                    it.isOverdue(now),
                    it.owner(),
                    about == null ? null : about.benchmark(),
                    about == null ? null : about.model(),
                    about == null ? null : about.hardware(),
                    submission == null ? null : submission.reproduces(),
                    verdict == null ? null : verdict.proposal(),
                    verdict == null ? List.of() : verdict.reasons(),
                    it.neighbours().stream().map(NeighbourJson::of).toList(),
                    it.remarks().stream().map(RemarkJson::of).toList());
        }

        private static String format(QueueItem it) {
            return it.submission() == null
                    ? Objects.requireNonNull(it.kind()).word()
                    : it.submission().format();
        }
    }

    /** @param original whether it is the run that the others repeat */
    @Schema(name = "SameAddress")
    public record NeighbourJson(String submission, boolean original) {

        static NeighbourJson of(Neighbour it) {
            return new NeighbourJson(it.submission(), !it.reproduces());
        }
    }

    static QueueJson of(Part<QueueItem> part, Instant now) {
        return new QueueJson(
                part.items().stream().map(it -> ItemJson.of(it, now)).toList(), part.next());
    }
}
