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
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.rules.About;
import io.proofmark.verify.domain.rules.Rule;
import io.proofmark.verify.domain.rules.RuleSet;
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
    private static final Edition FIRST = Edition.of("1", null);

    /** Set 1 with one rule more, which remarks on every run at 110 tokens a second. */
    private static final Edition DOCTORED = new Edition(
            new RuleSet(
                    "doctored",
                    Stream.concat(FIRST.rules().rules().stream(), Stream.of(new Remark()))
                            .toList(),
                    FIRST.rules().conclusion()),
            FIRST.catalog());

    private final StringWriter out = new StringWriter();

    @Test
    void shouldFindNothingWhenTheSetIsTheSame() {
        compare(FIRST, FIRST, false, ORIGINAL, REPRODUCTION);

        assertThat(out.toString()).contains("0 of 2 verdicts and 0 of 1 rows would change; 0 records");
    }

    @Test
    void shouldTellVerdictAndRowWhenRunWouldWaitForReview() {
        compare(FIRST, DOCTORED, false, ORIGINAL);

        assertThat(out.toString().lines())
                .contains(
                        "submission %1$s  row %1$s  proposal publish → review; state published → queued; test.remark - → warn"
                                .formatted(ORIGINAL.submissionId()),
                        "row %s  row published → not public; badge community-submitted → -; confidence %s → -"
                                .formatted(ORIGINAL.submissionId(), confidence()),
                        "1 of 1 verdicts and 1 of 1 rows would change; 0 records were not compared",
                        "       1  test.remark - → warn");
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
        compare(FIRST, DOCTORED, false, ORIGINAL, Facts.approved(ORIGINAL, 1));

        assertThat(out.toString()).contains("1 of 1 verdicts and 0 of 1 rows would change");
    }

    @Test
    void shouldLeaveWithdrawnRowOutUnderBothSets() {
        compare(FIRST, DOCTORED, false, ORIGINAL, Facts.withdrawn(ORIGINAL));

        assertThat(out.toString())
                .contains("1 of 1 verdicts and 0 of 1 rows would change")
                .doesNotContain("state ");
    }

    @Test
    void shouldWriteOneDocumentWhenAskedForJson() throws IOException {
        compare(FIRST, DOCTORED, true, ORIGINAL, REPRODUCTION);

        JsonNode document = new ObjectMapper().readTree(out.toString());
        assertThat(document.at("/from/ruleSet").asText()).isEqualTo("1");
        assertThat(document.at("/to/ruleSet").asText()).isEqualTo("doctored");
        assertThat(document.at("/changes/0/kind").asText()).isEqualTo("verdict");
        assertThat(document.at("/changes/0/changes/0/of").asText()).isEqualTo("proposal");
        assertThat(document.at("/verdicts").asInt()).isEqualTo(2);
        assertThat(document.at("/verdictsChanged").asInt()).isEqualTo(2);
        assertThat(document.at("/rowsChanged").asInt()).isEqualTo(1);
        assertThat(document.at("/counts").findValues("count")).isNotEmpty();
    }

    private record Remark() implements Rule {
        @Override
        public Check check(Inquiry inquiry) {
            return inquiry.submission().document().contains("110")
                    ? Check.warn("test.remark", "runs at 110")
                    : Check.pass("test.remark", "fine");
        }

        @Override
        public About about() {
            // Nothing here reads it.
            return FIRST.rules().rules().getFirst().about();
        }
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
                new ShadowRun(from, ids, events),
                new ShadowRun(to, ids, events),
                json ? new JsonFindings(print, from, to) : new PrintedFindings(print, from, to));

        comparison.compare(new History(new Subject(ORIGINAL.submissionId()), facts, List.of()));
        comparison.end();
    }
}
