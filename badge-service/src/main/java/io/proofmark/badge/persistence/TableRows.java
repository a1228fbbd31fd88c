package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Cohorts;
import io.proofmark.badge.domain.BadgeModifier;
import io.proofmark.badge.domain.Change;
import io.proofmark.badge.domain.Ruling;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.StandingStep;
import io.proofmark.badge.domain.Submission;
import io.proofmark.badge.domain.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a batch: of each table a record whose components are the table's columns, in their order. */
final class TableRows {

    record SubmissionRow(String id, String subject, Instant received, String token, Submission document, String lane) {}

    record FileRow(String sha256, String submission) {}

    record CaseRow(
            String submission,
            int version,
            String state,
            @Nullable Instant deadline,
            @Nullable String owner) {}

    record VerdictRow(String submission, long offset, Verdict document, int version, boolean beside) {}

    record StandingRow(
            String id,
            int version,
            String state,
            String kind,
            String benchmark,
            String model,
            String hardware,
            @Nullable String quant,
            @Nullable String runtime,
            String badge,
            @Nullable String tier,
            String confidence,
            Instant published,
            Standing document,
            @Nullable String external,
            int count,
            @Nullable String runtimeVersion,
            @Nullable String tested,
            @Nullable BigDecimal value,
            String cohort,
            int strength,
            String submission) {}

    record StepRow(
            String id,
            int version,
            Instant at,
            String state,
            String badge,
            @Nullable String tier,
            String confidence,
            String modifiers,
            @Nullable BigDecimal value,
            StandingStep document) {}

    record RemarkRow(String id, String row, String kind, Instant at) {}

    record TextRow(String id, String pointer, String text) {}

    private TableRows() {}

    static List<SubmissionRow> submissions(Collection<Submission> submissions) {
        return submissions.stream()
                .map(it -> new SubmissionRow(
                        it.id(),
                        it.subject(),
                        it.receivedAt(),
                        it.tokenSha256(),
                        it,
                        it.lane().word()))
                .toList();
    }

    static List<FileRow> files(Collection<Submission> submissions) {
        return submissions.stream()
                .flatMap(it -> it.artifacts().stream().map(file -> new FileRow(file.sha256(), it.id())))
                .toList();
    }

    static List<CaseRow> cases(Collection<Ruling> rulings) {
        return rulings.stream()
                .map(it -> new CaseRow(
                        it.submissionId(), it.caseVersion(), it.state(), it.deadlineAt(), it.deadlineOwner()))
                .toList();
    }

    static List<VerdictRow> verdicts(Collection<Change.Judged> verdicts) {
        return verdicts.stream()
                .map(it -> new VerdictRow(
                        it.verdict().submissionId(),
                        it.offset(),
                        it.verdict(),
                        it.verdict().caseVersion(),
                        it.verdict().beside()))
                .toList();
    }

    static List<StandingRow> standings(Collection<Standing> standings) {
        return standings.stream().map(TableRows::row).toList();
    }

    static List<StepRow> steps(Collection<StandingStep> steps) {
        return steps.stream().map(TableRows::row).toList();
    }

    static List<RemarkRow> remarks(Collection<Change.Remarked> remarks) {
        return remarks.stream()
                .map(it -> new RemarkRow(it.id(), it.row(), it.kind().word(), it.at()))
                .toList();
    }

    static List<TextRow> texts(Changes changes) {
        return changes.texts().entrySet().stream()
                .flatMap(of -> of.getValue().entrySet().stream()
                        .map(text -> new TextRow(of.getKey(), text.getKey(), text.getValue())))
                .toList();
    }

    private static StandingRow row(Standing standing) {
        var facts = standing.facts();
        return new StandingRow(
                standing.row(),
                standing.version(),
                standing.state().name().toLowerCase(Locale.ROOT),
                facts.kind(),
                facts.benchmark(),
                facts.model(),
                facts.hardware(),
                facts.quant(),
                facts.engine(),
                standing.badge().word(),
                standing.tier() == null ? null : standing.tier().word(),
                standing.confidence().word(),
                standing.publishedAt(),
                standing,
                facts.externalId(),
                facts.hardwareCount(),
                facts.engineVersion(),
                facts.testedAt(),
                facts.value(),
                Cohorts.key(facts),
                standing.strength(),
                standing.submissionId());
    }

    private static StepRow row(StandingStep step) {
        return new StepRow(
                step.row(),
                step.version(),
                step.at(),
                step.state().name().toLowerCase(Locale.ROOT),
                step.badge().word(),
                step.tier() == null ? null : step.tier().word(),
                step.confidence().word(),
                step.modifiers().stream().map(BadgeModifier::word).sorted().collect(Collectors.joining(" ")),
                step.value(),
                step);
    }
}
