package io.proofmark.cli.recheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.cli.Facts;
import io.proofmark.cli.MemoryLog;
import io.proofmark.cli.log.Fact;
import io.proofmark.cli.log.Reach;
import io.proofmark.events.Cohort;
import io.proofmark.events.RulingMade;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.proofmark.log.Entry;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.domain.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RecheckTest {

    private static final Cohort NEAR = new Cohort("any", 5, "129", "130");

    private static final LogFact.Received ORIGINAL = Facts.original("ann", "110");
    private static final String ROW = ORIGINAL.submissionId();
    private static final LogFact.Received REPRODUCTION = Facts.repeats("bob", "112", ROW);
    private static final LogFact.Received REPRODUCTION_OF_REPRODUCTION =
            Facts.repeats("cat", "111", REPRODUCTION.submissionId());

    private static final LogFact.Reported WISH = Facts.takedown(ROW);
    private static final LogFact.Reported FEEDBACK = Facts.feedback(ROW);
    private static final LogFact.Received SCORE = Facts.score("ann", "0.61", ROW, 1);
    private static final LogFact.Received SCORE_LATER = Facts.score("bob", "0.64", ROW, 2);
    private static final LogFact.Received CHECK = Facts.check("0.62", ROW, 3);
    private static final LogFact.Received FAR_CHECK = Facts.check("0.70", ROW, 4);

    /** People's and bulk's facts of one row; every order of them must be found right. */
    private record Lanes(List<LogFact> people, List<LogFact> bulk) {}

    private static final List<Lanes> LANES = List.of(
            new Lanes(List.of(ORIGINAL), List.of()),
            new Lanes(List.of(ORIGINAL), List.of(REPRODUCTION)),
            new Lanes(List.of(REPRODUCTION), List.of(ORIGINAL)),
            new Lanes(List.of(ORIGINAL, Facts.copy(REPRODUCTION)), List.of(REPRODUCTION, Facts.copy(ORIGINAL))),
            new Lanes(
                    List.of(Facts.withdrawn(ORIGINAL), Facts.approved(REPRODUCTION, 2)),
                    List.of(REPRODUCTION, ORIGINAL)),
            new Lanes(List.of(Facts.withdrawn(REPRODUCTION), ORIGINAL), List.of(REPRODUCTION)),
            new Lanes(
                    List.of(ORIGINAL, Facts.rejected(REPRODUCTION, 2), Facts.withdrawn(REPRODUCTION)),
                    List.of(REPRODUCTION, Facts.repeats("dan", "140", ROW))),
            new Lanes(
                    List.of(Facts.rejudged(ORIGINAL), Facts.rejudged(REPRODUCTION), Facts.rejudged(REPRODUCTION)),
                    List.of(REPRODUCTION, ORIGINAL)),
            new Lanes(
                    List.of(Facts.rejudged(REPRODUCTION), Facts.approved(REPRODUCTION, 3)),
                    List.of(REPRODUCTION, ORIGINAL)),
            new Lanes(
                    List.of(Facts.approved(REPRODUCTION, 2), Facts.rejudged(REPRODUCTION), ORIGINAL),
                    List.of(REPRODUCTION)),
            new Lanes(
                    List.of(Facts.rejudged(REPRODUCTION), Facts.withdrawn(REPRODUCTION)),
                    List.of(REPRODUCTION, ORIGINAL)),
            new Lanes(
                    List.of(
                            Facts.decided(REPRODUCTION, ROW, 2, Action.NEEDS_INFO, "reviewer"),
                            Facts.supplied(REPRODUCTION),
                            Facts.approved(REPRODUCTION, 4),
                            Facts.decided(REPRODUCTION, ROW, 5, Action.REVERSE, "another")),
                    List.of(REPRODUCTION, ORIGINAL)),
            new Lanes(
                    List.of(
                            ORIGINAL,
                            WISH,
                            Facts.decided(WISH, ROW, 1, Action.APPROVE, "reviewer"),
                            Facts.decided(WISH, ROW, 2, Action.APPROVE, "another")),
                    List.of(REPRODUCTION)),
            new Lanes(
                    List.of(ORIGINAL, FEEDBACK, FEEDBACK, Facts.decided(FEEDBACK, ROW, 1, Action.APPROVE, "reviewer")),
                    List.of(REPRODUCTION)),
            new Lanes(
                    List.of(
                            FEEDBACK,
                            WISH,
                            Facts.decided(FEEDBACK, ROW, 1, Action.REJECT, "reviewer"),
                            Facts.decided(WISH, ROW, 1, Action.APPROVE, "reviewer"),
                            Facts.decided(FEEDBACK, ROW, 2, Action.APPROVE, "another")),
                    List.of(ORIGINAL)),
            new Lanes(List.of(CHECK, Facts.confirmed(SCORE, 1), Facts.confirmed(CHECK, 2)), List.of(SCORE)),
            new Lanes(
                    List.of(Facts.confirmed(SCORE, 1), Facts.confirmed(SCORE_LATER, 1), Facts.withdrawn(SCORE_LATER)),
                    List.of(SCORE, SCORE_LATER, CHECK)),
            new Lanes(
                    List.of(SCORE, Facts.confirmed(SCORE, 1), Facts.confirmed(FAR_CHECK, 1), Facts.rejected(SCORE, 3)),
                    List.of(FAR_CHECK)));

    @Test
    void shouldFindEverythingEqualInWhateverOrderTheLanesWereRead() {
        for (Lanes lanes : LANES) {
            Bench shape = bench(lanes);
            assertThat(shape.published().rechecked().found).as("%s", lanes).isEmpty();
            int size = lanes.people().size() + lanes.bulk().size();
            List<Integer> places =
                    java.util.stream.IntStream.range(0, size).boxed().toList();
            new LaneOrders(1000)
                    .tryAll(
                            List.of(
                                    places.subList(0, lanes.people().size()),
                                    places.subList(lanes.people().size(), size)),
                            order -> {
                                var facts = new ArrayList<Fact>();
                                Bench bench = bench(lanes, facts);
                                bench.published(order.stream().map(facts::get).toList())
                                        .rechecked();
                                assertThat(bench.found)
                                        .as("%s in order %s", lanes, order)
                                        .isEmpty();
                                assertThat(bench.equal).isEqualTo(bench.size()).isPositive();
                                return false;
                            });
        }
    }

    @Test
    void shouldFindARowEqualThatReviewersMadeOfARun() {
        LogFact.Received row = Facts.cutOff(REPRODUCTION);
        var bench = new Bench(row.submissionId());
        bench.people(row);

        bench.published().rechecked();

        assertThat(bench.found).isEmpty();
        assertThat(bench.reached())
                .singleElement()
                .extracting(VerdictReached::getMatch)
                .isEqualTo("original");
    }

    @Test
    void shouldFindARowEqualThatReviewersMadeOfARunAndThatIsWithdrawn() {
        LogFact.Received row = Facts.cutOff(REPRODUCTION);
        var bench = new Bench(row.submissionId());
        bench.people(row);
        bench.people(Facts.withdrawn(row));

        bench.published().rechecked();

        assertThat(bench.found).isEmpty();
        assertThat(bench.equal).isEqualTo(bench.size()).isPositive();
    }

    @Test
    void shouldFindScoresEqualThatWereComparedWithWhatTheirRowShowed() {
        LogFact.Received first = Facts.score("ann", "0.61", ROW, 1);
        LogFact.Received second = Facts.score("bob", "0.62", ROW, 9);
        var bench = new Bench(ROW);
        Stream.of(first, Facts.confirmed(first, 1), second).forEach(bench::people);

        bench.published().rechecked();

        assertThat(bench.found).isEmpty();
        assertThat(bench.equal).isEqualTo(bench.size());
        assertThat(bench.reached()).extracting(VerdictReached::getShown).contains(first.submissionId());
    }

    @Test
    void shouldFindEqualACheckThatCameBeforeItsRowShowedARun() {
        var bench = new Bench(ROW);
        Stream.of(CHECK, SCORE, Facts.confirmed(SCORE, 1), Facts.confirmed(CHECK, 2))
                .forEach(bench::people);

        bench.published().rechecked();

        assertThat(bench.found).isEmpty();
        assertThat(bench.reached()).extracting(VerdictReached::getConfirms).contains(SCORE.submissionId());
        assertThat(lastStanding(bench).getTier()).isEqualTo("verified");
    }

    @Test
    void shouldFindEqualAReviewThatACheckOutsideTheNoiseOpened() {
        var bench = new Bench(ROW);
        Stream.of(SCORE, Facts.confirmed(SCORE, 1), FAR_CHECK, Facts.confirmed(FAR_CHECK, 1), Facts.rejected(SCORE, 3))
                .forEach(bench::people);

        bench.published().rechecked();

        assertThat(bench.found).isEmpty();
        assertThat(lastStanding(bench).getState()).isEqualTo("removed");
    }

    @Test
    void shouldEndWithTheSameVerdictsAndRulingsWhenARequestComesBeforeWhatItIsAbout() {
        List<LogFact> people = List.of(Facts.rejudged(REPRODUCTION), Facts.approved(REPRODUCTION, 3));
        List<LogFact> bulk = List.of(ORIGINAL, REPRODUCTION);

        List<String> late = said(people, bulk, true);

        assertThat(said(people, bulk, false))
                .isEqualTo(late)
                .containsExactly(
                        "ruling 2 queued policy",
                        "ruling 3 queued policy",
                        "ruling 4 published approve",
                        "verdict 2 reproduction under 1",
                        "verdict 3 reproduction under 2");
    }

    private static List<String> said(List<LogFact> people, List<LogFact> bulk, boolean bulkFirst) {
        var bench = new Bench(ROW);
        List<Fact> first = people.stream().map(bench::people).toList();
        List<Fact> second = bulk.stream().map(bench::bulk).toList();
        return bench
                .verdicts(Stream.of(bulkFirst ? second : first, bulkFirst ? first : second)
                        .flatMap(List::stream)
                        .toList())
                .stream()
                .map(record -> MemoryLog.decode(record.value()))
                .filter(event -> !event.toString().contains("\"waiting"))
                .flatMap(event -> line(event).stream())
                .sorted()
                .toList();
    }

    private static Optional<String> line(SpecificRecord event) {
        return switch (event) {
            case RulingMade it
            when it.getSubmissionId().equals(REPRODUCTION.submissionId()) ->
                Optional.of("ruling " + it.getCaseVersion() + " " + it.getState() + " " + it.getAction());
            case VerdictReached it
            when it.getSubmissionId().equals(REPRODUCTION.submissionId()) ->
                Optional.of("verdict " + it.getCaseVersion() + " " + it.getMatch() + " under " + it.getRuleSet());
            default -> Optional.empty();
        };
    }

    @Test
    void shouldFindEqualWhatNamesRunOfAnotherRow() {
        for (boolean strangerFirst : List.of(true, false)) {
            var bench = new Bench(REPRODUCTION.submissionId());
            Fact own = bench.bulk(REPRODUCTION_OF_REPRODUCTION);
            Fact stranger = bench.stranger(Topics.SUBMISSIONS, REPRODUCTION);

            bench.published(strangerFirst ? List.of(stranger, own) : List.of(own, stranger))
                    .rechecked();

            assertThat(bench.found).isEmpty();
            assertThat(bench.equal).isEqualTo(strangerFirst ? 2 : 4);
        }
    }

    @Test
    void shouldNameForgedStandingWhenNothingLeadsToIt() {
        Bench bench = published();
        StandingChanged last = lastStanding(bench);
        bench.append(Bench.record(StandingChanged.newBuilder(last)
                .setVersion(last.getVersion() + 1)
                .setStandingId("forged")
                .setBadge("independently-reproduced")
                .build()));

        bench.rechecked();

        assertThat(bench.found)
                .containsExactly(
                        "differs proofmark.standings.v1/0@" + last.getVersion() + " nothing in the log leads to it");
    }

    @Test
    void shouldRepeatWhatFollowedAHintFromWhatItSaysWasSeen() {
        Bench bench = published();
        bench.append(Bench.record(bench.afterHint("2029-01-01", NEAR)));

        bench.rechecked();

        assertThat(bench.found).isEmpty();
        assertThat(bench.equal).isEqualTo(bench.size());
    }

    @Test
    void shouldTellTheFieldWhenAStandingAfterAHintIsKinderThanTheRules() {
        Bench bench = published();
        StandingChanged right = bench.afterHint("2029-01-01", NEAR);
        bench.append(Bench.record(
                StandingChanged.newBuilder(right).setConfidence("very-high").build()));

        bench.rechecked();

        assertThat(bench.found)
                .containsExactly("differs proofmark.standings.v1/0@" + (right.getVersion() - 1)
                        + " confidence is very-high, should be " + right.getConfidence());
    }

    @Test
    void shouldTellTheFieldWhenStandingSaysMoreThanItsFacts() {
        var bench = new Bench(ROW);
        bench.verdicts(List.of(bench.people(ORIGINAL))).forEach(bench::append);
        StandingChanged right = event(bench.standings().getFirst());
        bench.append(Bench.record(StandingChanged.newBuilder(right)
                .setBadge("reproduced")
                .setFactIds(right.getFactIds().subList(1, 2))
                .build()));

        bench.rechecked();

        assertThat(bench.found)
                .containsExactly(
                        "differs proofmark.standings.v1/0@0 badge is reproduced, should be community-submitted; "
                                + "factIds lacks " + right.getFactIds().getFirst());
    }

    @Test
    void shouldTellTheFieldWhenVerdictIsKinderThanTheRules() {
        var bench = new Bench(ROW);
        List<ProducerRecord<byte[], byte[]>> records = bench.verdicts(List.of(bench.people(ORIGINAL)));
        VerdictReached right = event(records.getFirst());
        bench.append(copy(
                records.getFirst(),
                VerdictReached.newBuilder(right).setProposal("reject").build()));
        bench.append(records.getLast());
        bench.standings().forEach(bench::append);

        bench.rechecked();

        assertThat(bench.found)
                .containsExactly("differs proofmark.verdicts.v1/0@0 proposal is reject, should be publish");
    }

    @Test
    void shouldMissRulingWhenItWasNeverAppended() {
        var bench = new Bench(ROW);
        bench.append(bench.verdicts(List.of(bench.people(ORIGINAL))).getFirst());

        bench.rechecked();

        assertThat(bench.found).containsExactly("missing proofmark.submissions.v1/0@0 proofmark.verdicts.v1");
    }

    @Test
    void shouldNameRulingWhenNoSubmissionLeadsToIt() {
        var bench = new Bench(ROW);
        bench.verdicts(List.of(bench.people(ORIGINAL))).forEach(bench::append);
        bench.standings().forEach(bench::append);
        RulingMade ruling =
                event(bench.verdicts(List.of(new Bench(ROW).people(ORIGINAL))).getLast());
        bench.append(MemoryLog.record(
                Topics.VERDICTS,
                ROW,
                "forged",
                Facts.RECEIVED,
                RulingMade.newBuilder(ruling).setSubmissionId("nobody").build()));

        bench.rechecked();

        assertThat(bench.found).contains("differs proofmark.verdicts.v1/0@2 nothing in the log leads to it");
    }

    @Test
    void shouldNameSecondCopyWhenRecordStandsTwice() {
        Bench bench = published();
        bench.append(Bench.record(lastStanding(bench)));

        bench.rechecked();

        assertThat(bench.found).singleElement().asString().endsWith("stands in the log already");
    }

    @Test
    void shouldTellHeaderButNotTraceWhenHeadersDiffer() {
        var bench = new Bench(ROW);
        bench.verdicts(List.of(bench.people(ORIGINAL))).forEach(record -> {
            record.headers().add("traceparent", "00-trace".getBytes(UTF_8));
            bench.append(record);
        });
        bench.standings().forEach(record -> {
            record.headers().remove("ce_time").add("ce_time", "2026-11-21T00:00:00Z".getBytes(UTF_8));
            bench.append(record);
        });

        bench.rechecked();

        assertThat(bench.found)
                .containsExactly("differs proofmark.standings.v1/0@0 header ce_time is 2026-11-21T00:00:00Z, should be "
                        + Facts.RECEIVED);
    }

    @Test
    void shouldNotRecheckVerdictWhenItsFactsAreBeingHandled() {
        var busy = new Reach(Map.of(new TopicPartition(Topics.SUBMISSIONS.name(), 0), 0L), Set.of());
        Bench bench = published().rechecked(busy, new From.Beginning());

        assertThat(bench.found).hasSize(6).allMatch(line -> line.startsWith("not rechecked proofmark.verdicts.v1"));
    }

    @Test
    void shouldExpectNothingOfRecordThatWasPutAside() {
        var bench = new Bench(ROW);
        List<ProducerRecord<byte[], byte[]>> records = bench.verdicts(List.of(bench.people(ORIGINAL)));
        records.forEach(bench::append);
        Entry aside = bench.append(records.getLast());
        var reach = new Reach(Map.of(), Set.of(aside.position()));

        bench.standings().forEach(bench::append);
        bench.rechecked(reach, new From.Beginning());

        assertThat(bench.found).singleElement().asString().contains("stands in the log already");
    }

    @Test
    void shouldCompareOnlyWhatLiesBeyondTheOffsetAskedFor() {
        Bench bench = published();
        int all = bench.size();

        bench.rechecked(Reach.all(), new From.Offset(1));

        assertThat(bench.found).isEmpty();
        assertThat(bench.equal).isEqualTo(all - 2);
    }

    private static Bench published() {
        var bench = new Bench(ROW);
        bench.people(ORIGINAL);
        bench.people(REPRODUCTION);
        bench.people(Facts.approved(REPRODUCTION, 2));
        bench.people(Facts.withdrawn(ORIGINAL));
        return bench.published();
    }

    private static Bench bench(Lanes lanes) {
        return bench(lanes, new ArrayList<>());
    }

    private static Bench bench(Lanes lanes, List<Fact> facts) {
        var bench = new Bench(ROW);
        lanes.people().forEach(fact -> facts.add(bench.people(fact)));
        lanes.bulk().forEach(fact -> facts.add(bench.bulk(fact)));
        return bench;
    }

    private static StandingChanged lastStanding(Bench bench) {
        return event(bench.standings().getLast());
    }

    private static ProducerRecord<byte[], byte[]> copy(ProducerRecord<byte[], byte[]> record, SpecificRecord event) {
        return new ProducerRecord<>(record.topic(), null, record.key(), MemoryLog.encode(event), record.headers());
    }

    @SuppressWarnings("unchecked")
    private static <T extends SpecificRecord> T event(ProducerRecord<byte[], byte[]> record) {
        return (T) MemoryLog.decode(record.value());
    }
}
