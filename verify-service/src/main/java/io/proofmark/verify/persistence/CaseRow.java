package io.proofmark.verify.persistence;

import io.proofmark.verify.domain.Band;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Deadline;
import io.proofmark.verify.domain.Hands;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Match;
import io.proofmark.verify.domain.Word;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of cases.
 *
 * @param event the record in which it came
 * @param supplied the records in which its submitter supplied something, in order
 * @param verdict in force, as JSON; empty without one
 * @param beside the newest verdict as JSON, where a person's ruling rests on an earlier one; else empty
 * @param confirms the run that it confirms once it is published
 * @param disowned whether it was rejected or superseded and not restored; being withdrawn later leaves that as it is
 */
record CaseRow(
        Case file,
        byte[] event,
        List<byte[]> supplied,
        Ranking ranking,
        String verdict,
        String beside,
        @Nullable String confirms,
        boolean disowned) {

    /** What a case in such a state bears belongs to whoever comes next. */
    private static final Set<CaseState> OWNS_NOTHING = Set.of(CaseState.REJECTED, CaseState.SUPERSEDED);

    static final String COLUMNS = """
            submission_id, subject, kind, state, case_version, verdict_id, match, band, token_sha256, operator,
            deadline_at, deadline_owner, rule_set, catalog, hands, severable, event, supplied, verdict, beside,
            own_run, score_row, configuration, claim, received_at, tested_on, confirms, disowned
            """;

    static final String UPSERT = """
            insert into cases (%s) values (%s)
            on conflict (submission_id) do update set
              state = excluded.state, case_version = excluded.case_version, verdict_id = excluded.verdict_id,
              match = excluded.match, band = excluded.band, deadline_at = excluded.deadline_at,
              deadline_owner = excluded.deadline_owner, rule_set = excluded.rule_set, catalog = excluded.catalog,
              hands = excluded.hands, supplied = excluded.supplied, verdict = excluded.verdict, beside = excluded.beside, confirms = excluded.confirms,
              disowned = excluded.disowned
            """.formatted(COLUMNS, "?" + ", ?".repeat(COLUMNS.split(",").length - 1));

    /** A case that was not there before. */
    static CaseRow opened(Case file, byte[] event, Ranking ranking) {
        return new CaseRow(file, event, List.of(), ranking, "", "", null, false).with(file);
    }

    String id() {
        return file.submissionId();
    }

    boolean published() {
        return file.state() == CaseState.PUBLISHED;
    }

    /** Whether somebody or something is awaited before it is ruled on. */
    boolean undecided() {
        return switch (file.state()) {
            case QUEUED, NEEDS_INFO, WAITING_FOR_ORIGINAL -> true;
            case MEASURING, PENDING_EVIDENCE, PUBLISHED, REJECTED, WITHDRAWN, SUPERSEDED -> false;
        };
    }

    boolean measured() {
        return file.state() != CaseState.MEASURING;
    }

    CaseRow with(Case changed) {
        boolean rejected = OWNS_NOTHING.contains(changed.state()) || changed.state() == CaseState.WITHDRAWN && disowned;
        return new CaseRow(changed, event, supplied, ranking, verdict, beside, confirms, rejected);
    }

    CaseRow withVerdict(String judged, @Nullable String run) {
        return new CaseRow(file, event, supplied, ranking, judged, beside, run, disowned);
    }

    CaseRow withBeside(String judged) {
        return new CaseRow(file, event, supplied, ranking, verdict, judged, confirms, disowned);
    }

    CaseRow supplying(byte[] information) {
        List<byte[]> more =
                Stream.concat(supplied.stream(), Stream.of(information)).toList();
        return new CaseRow(file, event, more, ranking, verdict, beside, confirms, disowned);
    }

    CaseRow confirmingNothing() {
        return new CaseRow(file, event, supplied, ranking, verdict, beside, null, disowned);
    }

    void fill(PreparedStatement upsert) throws SQLException {
        Deadline deadline = file.deadline();
        Object[] columns = {
            file.submissionId(),
            file.subject(),
            file.kind().word(),
            file.state().word(),
            file.version(),
            file.judged().verdictId(),
            file.judged().match().word(),
            file.judged().band() == null ? null : file.judged().band().word(),
            file.tokenSha256(),
            file.operator(),
            deadline == null ? null : deadline.at().atOffset(ZoneOffset.UTC),
            deadline == null ? null : deadline.owner().word(),
            file.rules().ruleSet(),
            file.rules().catalog(),
            Json.write(file.hands()),
            file.severable(),
            event,
            supplied.toArray(byte[][]::new),
            verdict,
            beside,
            ranking.ownRun(),
            ranking.scoreRow(),
            ranking.configuration(),
            ranking.claim(),
            ranking.receivedAt().atOffset(ZoneOffset.UTC),
            ranking.testedOn(),
            confirms,
            disowned
        };
        for (int i = 0; i < columns.length; i++) {
            upsert.setObject(i + 1, columns[i]);
        }
    }

    static CaseRow read(ResultSet row) throws SQLException {
        Case file = new Case(
                row.getString("submission_id"),
                row.getString("subject"),
                Word.parse(Kind.values(), row.getString("kind")),
                Word.parse(CaseState.values(), row.getString("state")),
                row.getInt("case_version"),
                new Case.Judged(
                        row.getString("verdict_id"),
                        Word.parse(Match.values(), row.getString("match")),
                        band(row.getString("band"))),
                row.getString("token_sha256"),
                row.getString("operator"),
                Deadlines.read(row),
                new InForce(row.getString("rule_set"), row.getString("catalog")),
                row.getBoolean("severable"),
                Json.read(row.getString("hands"), Hands.class));
        Ranking ranking = new Ranking(
                row.getBoolean("own_run"),
                row.getString("score_row"),
                row.getString("configuration"),
                row.getString("claim"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("tested_on", LocalDate.class));
        return new CaseRow(
                file,
                row.getBytes("event"),
                List.of((byte[][]) row.getArray("supplied").getArray()),
                ranking,
                row.getString("verdict"),
                row.getString("beside"),
                row.getString("confirms"),
                row.getBoolean("disowned"));
    }

    private static @Nullable Band band(@Nullable String word) {
        return word == null ? null : Word.parse(Band.values(), word);
    }
}
