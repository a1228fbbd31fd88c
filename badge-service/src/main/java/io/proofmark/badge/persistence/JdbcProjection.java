package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Projection;
import io.proofmark.badge.domain.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes the changes of a batch in one statement. It takes a row only where it is newer than what is there. */
@ApplicationScoped
public class JdbcProjection implements Projection<Connection> {

    private static final String TEXTS = """
            texts as (
              select * from jsonb_to_recordset(?::jsonb) as t(id text, pointer text, text text)
            ), forgotten as (
              delete from text using jsonb_array_elements_text(?::jsonb) as written(id)
              where text.id = written.id and not exists (
                select from texts where texts.id = text.id and texts.pointer = text.pointer)
            )
            insert into text select * from texts on conflict (id, pointer) do update set text = excluded.text
            """;

    private static final SetStatement TEXTS_ALONE = new SetStatement("with " + TEXTS);

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
              on conflict (submission_id, event_id) do update set at = excluded.at where excluded.at < timeline.at
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
              on conflict (id) do update set at = excluded.at where excluded.at < remark.at
            ),
            """ + TEXTS);

    @Override
    public void apply(Connection transaction, List<Change> list) {
        var changes = new Changes(list);
        try {
            ALL.run(
                    transaction,
                    TableRows.submissions(changes.submissions()),
                    TableRows.files(changes.submissions()),
                    changes.timeline(),
                    TableRows.cases(changes.cases()),
                    TableRows.verdicts(changes.verdicts()),
                    TableRows.standings(changes.standings()),
                    TableRows.steps(changes.steps()),
                    TableRows.remarks(changes.remarks()),
                    TableRows.texts(changes),
                    changes.texts().keySet());
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    /** Writes the texts alone, the only rows that an event can take away; their table needs its key, the others do not. */
    static void texts(Connection transaction, Changes changes) throws SQLException {
        TEXTS_ALONE.run(transaction, TableRows.texts(changes), changes.texts().keySet());
    }
}
