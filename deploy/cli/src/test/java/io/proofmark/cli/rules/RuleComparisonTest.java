package io.proofmark.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.cli.Facts;
import io.proofmark.cli.MemoryLog;
import io.proofmark.cli.log.Fact;
import io.proofmark.cli.log.History;
import io.proofmark.cli.log.Subject;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topics;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.messaging.CaseEvents;
import io.proofmark.verify.messaging.DerivedIds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleComparisonTest {

    private static final LogFact.Received ORIGINAL = Facts.original("ann", "110");
    private static final LogFact.Received REPRODUCTION = Facts.repeats("bob", "112", ORIGINAL.submissionId());
    private static final String ROW = ORIGINAL.submissionId();
    private static final LogFact.Received EARLY = Facts.early("ann", "110");
    private static final Edition FIRST = Edition.of("1", null);
    private static final Edition SECOND = Edition.of("2", null);

    private final StringWriter out = new StringWriter();

    @Test
    void shouldFindNothingWhenTheSetIsTheSame() {
        compare(FIRST, FIRST, false, ORIGINAL, REPRODUCTION);

        assertThat(out.toString()).contains("0 of 2 verdicts and 0 of 1 rows would change; 0 records");
    }

    @Test
    void shouldTellVerdictAndRowWhenRunWouldWaitForReview() {
        compare(FIRST, SECOND, false, EARLY);

        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith(
                        "submission %1$s  row %1$s  proposal publish → reject; state published → queued; "
                                .formatted(EARLY.submissionId())))
                .contains(
                        "row %s  row published → not public; badge community-submitted → -; confidence %s → -"
                                .formatted(EARLY.submissionId(), confidence()),
                        "1 of 1 verdicts and 1 of 1 rows would change; 0 records were not compared");
    }

    @Test
    void shouldTellWhatTheSecondSetAddsWhenReleasedSetsAreCompared() {
        compare(FIRST, Edition.of("2", null), false, ORIGINAL);

        assertThat(out.toString())
                .startsWith("from rule set 1, catalog 2026-11-01")
                .contains("to   rule set 2, catalog 2026-11-21", "1 of 1 verdicts", "privacy.scan - → ");
    }

    @Test
    void shouldKeepRowPublicWhenReviewerApprovedIt() {
        compare(FIRST, SECOND, false, EARLY, Facts.approved(EARLY, 1));

        assertThat(out.toString()).contains("1 of 1 verdicts and 0 of 1 rows would change");
    }

    @Test
    void shouldCarryADecisionThatWasMadeAfterAnActivation() {
        compare(FIRST, SECOND, false, EARLY, Facts.rejudged(EARLY), Facts.approved(EARLY, 2));

        assertThat(out.toString()).contains("1 of 1 verdicts and 0 of 1 rows would change");
    }

    @Test
    void shouldLeaveOutADecisionThatCameTooLate() {
        compare(FIRST, SECOND, false, EARLY, Facts.rejected(EARLY, 1), Facts.approved(EARLY, 1));

        assertThat(out.toString()).contains("state published → rejected", "1 of 1 rows would change");
    }

    /** By the second set alone a check is compared with what its row shows, and verifies it. */
    @Test
    void shouldTellTheTierOfAScoreThatIsVerified() {
        LogFact.Received run = Facts.score("ann", "0.61", ROW, 1);
        LogFact.Received check = Facts.check("0.62", ROW, 2);

        compare(FIRST, SECOND, false, run, check, Facts.confirmed(run, 1), Facts.confirmed(check, 2));

        assertThat(out.toString()).contains("tier community → verified", "match unrelated → reproduction");
    }

    @Test
    void shouldLeaveWithdrawnRowOutUnderBothSets() {
        compare(FIRST, SECOND, false, EARLY, Facts.withdrawn(EARLY));

        assertThat(out.toString())
                .contains("1 of 1 verdicts and 0 of 1 rows would change")
                .doesNotContain("state ");
    }

    @Test
    void shouldWriteOneDocumentWhenAskedForJson() throws IOException {
        compare(FIRST, SECOND, true, EARLY);

        JsonNode document = new ObjectMapper().readTree(out.toString());
        assertThat(document.at("/from/ruleSet").asText()).isEqualTo("1");
        assertThat(document.at("/to/ruleSet").asText()).isEqualTo("2");
        assertThat(document.at("/changes/0/kind").asText()).isEqualTo("verdict");
        assertThat(document.at("/changes/0/changes/0/of").asText()).isEqualTo("proposal");
        assertThat(document.at("/verdicts").asInt()).isEqualTo(1);
        assertThat(document.at("/verdictsChanged").asInt()).isEqualTo(1);
        assertThat(document.at("/rowsChanged").asInt()).isEqualTo(1);
        assertThat(document.at("/counts").findValues("count")).isNotEmpty();
    }

    private String confidence() {
        return out.toString().replaceAll("(?s).*confidence ([a-z-]+) → -.*", "$1");
    }

    private void compare(Edition from, Edition to, boolean json, LogFact... said) {
        var log = new MemoryLog();
        List<Fact> facts =
                Stream.of(said).map(fact -> log.fact(Topics.SUBMISSIONS, fact)).toList();
        var ids = new DerivedIds();
        var events = new CaseEvents(new EventRecords(null, CaseEvents.SOURCE), ids);
        var print = new PrintWriter(out, true);
        var comparison = new RuleComparison(
                new ShadowRun(from, log, ids, events),
                new ShadowRun(to, log, ids, events),
                json ? new JsonFindings(print, from, to) : new PrintedFindings(print, from, to));

        comparison.compare(new History(
                new Subject(
                        said[0] instanceof LogFact.Received first
                                ? first.submission().subject()
                                : ""),
                facts,
                List.of()));
        comparison.end();
    }
}
