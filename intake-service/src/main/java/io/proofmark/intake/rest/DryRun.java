package io.proofmark.intake.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.proofmark.documents.Rules;
import io.proofmark.door.ErasableText;
import io.proofmark.door.Identity;
import io.proofmark.door.Pack;
import io.proofmark.door.Submission;
import io.proofmark.intake.application.ReceivePackage;
import io.proofmark.intake.application.Received;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What would happen to a submission; nothing was stored. */
public record DryRun(boolean dryRun, UUID id, UUID subject, List<Check> checks, Published published) {

    /** A rule of the door that the document keeps. */
    public record Check(String rule, String outcome, String message) {}

    /** A text that would be kept apart and could be erased. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PublishedText(
            String field,
            int length,
            String digest,
            @Nullable String listed) {}

    /** The fields that would be kept for ever. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Published(
            UUID submissionId,
            UUID subject,
            Instant receivedAt,
            String ruleSet,
            String catalog,
            String format,
            @JsonRawValue String document,
            String identityTag,
            @Nullable String operator,
            String operatorStrength,
            @Nullable String machine,
            String source,
            @Nullable String reproduces,
            List<PublishedText> texts,
            @Nullable Pack pack) {}

    static DryRun of(Received received) {
        Submission submission = received.submission();
        return new DryRun(true, submission.id(), submission.subject(), checks(submission), published(received));
    }

    static DryRun of(ReceivePackage.Report report) {
        Submission submission = report.received().submission();
        List<Check> checks = report.checks().stream()
                .map(check -> new Check(check.rule(), check.outcome().word(), check.message()))
                .toList();
        return new DryRun(true, submission.id(), submission.subject(), checks, published(report.received()));
    }

    private static List<Check> checks(Submission submission) {
        boolean signed = submission.identity().strength() == Identity.Strength.KEY;
        return List.of(
                new Check(Rules.SCHEMA, "pass", "the document keeps to the schema"),
                new Check(Rules.BENCHMARK, "pass", "the benchmark is known"),
                new Check(Rules.PRIVACY, "pass", "no personal data and no secret was found"),
                new Check(Rules.SOURCE, "pass", "the source " + submission.source() + " is permitted"),
                new Check(
                        Rules.KEY,
                        signed ? "pass" : "not-applicable",
                        "the operator is known by "
                                + submission.identity().strength().word()));
    }

    private static Published published(Received received) {
        Submission submission = received.submission();
        return new Published(
                submission.id(),
                submission.subject(),
                received.receivedAt(),
                received.ruleSet(),
                received.catalog(),
                submission.format(),
                submission.redaction().canonical(),
                submission.identityTag(),
                submission.operator(),
                submission.identity().strength().word(),
                submission.machine(),
                submission.source(),
                submission.reproduces(),
                submission.redaction().texts().stream().map(DryRun::text).toList(),
                submission.pack());
    }

    private static PublishedText text(ErasableText text) {
        return new PublishedText(text.field(), text.length(), text.digest(), text.listed());
    }
}
