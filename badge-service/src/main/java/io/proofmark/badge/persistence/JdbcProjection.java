package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Cohorts;
import io.proofmark.badge.application.Projection;
import io.proofmark.badge.domain.BadgeModifier;
import io.proofmark.badge.domain.Change;
import io.proofmark.badge.domain.Ruling;
import io.proofmark.badge.domain.Standing;
import io.proofmark.badge.domain.StandingStep;
import io.proofmark.badge.domain.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the changes of a batch in one statement. It takes a row only where it is newer than what is there. */
@ApplicationScoped
public class JdbcProjection implements Projection<Connection> {

    private static final SetStatement ALL = new SetStatement("""
            with submissions as (
              insert into submission
              select * from jsonb_to_recordset(?::jsonb)
                as s(id text, subject text, received timestamptz, token text, document jsonb, lane text)
              on conflict (id) do update set
                subject = excluded.subject, received_at = excluded.received_at,
                token_sha256 = excluded.token_sha256, document = excluded.document, lane = excluded.lane
              where (excluded.received_at, excluded.token_sha256) < (submission.received_at, submission.token_sha256)
            ), files as (
              insert into artifact
              select * from jsonb_to_recordset(?::jsonb) as f(sha256 text, submission text)
              on conflict do nothing
            ), lines as (
              insert into timeline
              select * from jsonb_to_recordset(?::jsonb)
                as t(submission text, event text, at timestamptz, stage text, state text, reason text, version int,
                  action text)
              on conflict do nothing
            ), cases as (
              insert into submission_case
              select * from jsonb_to_recordset(?::jsonb)
                as c(submission text, version int, state text, deadline timestamptz, owner text)
              on conflict (submission_id) do update set
                case_version = excluded.case_version, state = excluded.state,
                deadline_at = excluded.deadline_at, deadline_owner = excluded.deadline_owner
              where excluded.case_version > submission_case.case_version
            ), verdicts as (
              insert into verdict
              select * from jsonb_to_recordset(?::jsonb) as v(submission text, "offset" bigint, document jsonb, version int, beside boolean)
              on conflict (submission_id, beside) do update set
                log_offset = excluded.log_offset, document = excluded.document, case_version = excluded.case_version
              where (excluded.case_version, excluded.log_offset) > (verdict.case_version, verdict.log_offset)
            ), standings as (
              insert into standing
              select * from jsonb_to_recordset(?::jsonb)
                as s(id text, version int, state text, kind text, benchmark text, model text, hardware text, quant text,
                  runtime text, badge text, tier text, confidence text, published timestamptz, document jsonb, external text,
                  count int, "runtimeVersion" text, tested text, value numeric, cohort text, strength int,
                  submission text)
              on conflict (id) do update set
                version = excluded.version, state = excluded.state, kind = excluded.kind,
                benchmark = excluded.benchmark, model = excluded.model, hardware = excluded.hardware,
                quant = excluded.quant, runtime = excluded.runtime, badge = excluded.badge, tier = excluded.tier,
                confidence = excluded.confidence, published_at = excluded.published_at, document = excluded.document,
                external_id = excluded.external_id, hardware_count = excluded.hardware_count,
                runtime_version = excluded.runtime_version, tested_at = excluded.tested_at, value = excluded.value,
                cohort = excluded.cohort, strength = excluded.strength, submission_id = excluded.submission_id
              where excluded.version > standing.version
            ), steps as (
              insert into standing_step
              select * from jsonb_to_recordset(?::jsonb)
                as s(id text, version int, at timestamptz, state text, badge text, tier text, confidence text,
                  modifiers text, value numeric, document jsonb)
              on conflict do nothing
            ), remarks as (
              insert into remark
              select * from jsonb_to_recordset(?::jsonb) as r(id text, "row" text, kind text, at timestamptz)
              on conflict do nothing
            ), texts as (
              select * from jsonb_to_recordset(?::jsonb) as t(id text, pointer text, text text)
            ), forgotten as (
              delete from text using jsonb_array_elements_text(?::jsonb) as written(id)
              where text.id = written.id and not exists (
                select from texts where texts.id = text.id and texts.pointer = text.pointer)
            )
            insert into text select * from texts on conflict (id, pointer) do update set text = excluded.text
            """);

    private record SubmissionRow(
            String id, String subject, String received, String token, Submission document, String lane) {}

    private record CaseRow(
            String submission,
            int version,
            String state,
            @Nullable String deadline,
            @Nullable String owner) {}

    private record VerdictRow(String submission, long offset, Object document, int version, boolean beside) {}

    private record TextRow(String id, String pointer, String text) {}

    private record StandingRow(
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
            String published,
            Standing document,
            @Nullable String external,
            int count,
            @Nullable String runtimeVersion,
            @Nullable String tested,
            @Nullable BigDecimal value,
            String cohort,
            int strength,
            String submission) {}

    private record StepRow(
            String id,
            int version,
            String at,
            String state,
            String badge,
            @Nullable String tier,
            String confidence,
            String modifiers,
            @Nullable BigDecimal value,
            StandingStep document) {}

    private record RemarkRow(String id, String row, String kind, String at) {}

    private record FileRow(String sha256, String submission) {}

    @Override
    public void apply(Connection transaction, List<Change> list) {
        var changes = new Changes(list);
        try {
            ALL.run(
                    transaction,
                    rows(changes.submissions()),
                    files(changes.submissions()),
                    changes.timeline(),
                    changes.cases().stream().map(JdbcProjection::row).toList(),
                    changes.verdicts().stream()
                            .map(it -> new VerdictRow(
                                    it.verdict().submissionId(),
                                    it.offset(),
                                    it.verdict(),
                                    it.verdict().caseVersion(),
                                    it.verdict().beside()))
                            .toList(),
                    changes.standings().stream().map(JdbcProjection::row).toList(),
                    changes.steps().stream().map(JdbcProjection::row).toList(),
                    changes.remarks().stream()
                            .map(it -> new RemarkRow(
                                    it.id(), it.row(), it.kind().word(), it.at().toString()))
                            .toList(),
                    texts(changes),
                    changes.texts().keySet());
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private static List<SubmissionRow> rows(Collection<Submission> submissions) {
        return submissions.stream()
                .map(it -> new SubmissionRow(
                        it.id(),
                        it.subject(),
                        it.receivedAt().toString(),
                        it.tokenSha256(),
                        it,
                        it.lane().word()))
                .toList();
    }

    private static List<FileRow> files(Collection<Submission> submissions) {
        return submissions.stream()
                .flatMap(it -> it.artifacts().stream().map(file -> new FileRow(file.sha256(), it.id())))
                .toList();
    }

    private static CaseRow row(Ruling ruling) {
        return new CaseRow(
                ruling.submissionId(),
                ruling.caseVersion(),
                ruling.state(),
                ruling.deadlineAt() == null ? null : ruling.deadlineAt().toString(),
                ruling.deadlineOwner());
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
                standing.publishedAt().toString(),
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
                step.at().toString(),
                step.state().name().toLowerCase(Locale.ROOT),
                step.badge().word(),
                step.tier() == null ? null : step.tier().word(),
                step.confidence().word(),
                step.modifiers().stream().map(BadgeModifier::word).sorted().collect(Collectors.joining(" ")),
                step.value(),
                step);
    }

    private static List<TextRow> texts(Changes changes) {
        return changes.texts().entrySet().stream()
                .flatMap(of -> of.getValue().entrySet().stream()
                        .map(text -> new TextRow(of.getKey(), text.getKey(), text.getValue())))
                .toList();
    }
}
