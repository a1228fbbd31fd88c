package io.proofmark.cli.recheck;

import io.proofmark.catalog.Catalogs;
import io.proofmark.cli.MemoryLog;
import io.proofmark.cli.cases.MemoryCaseBook;
import io.proofmark.cli.cases.Said;
import io.proofmark.cli.log.Fact;
import io.proofmark.cli.log.History;
import io.proofmark.cli.log.Reach;
import io.proofmark.cli.log.Subject;
import io.proofmark.confidence.application.ReassessRow;
import io.proofmark.confidence.messaging.Evidence;
import io.proofmark.confidence.messaging.RowEvents;
import io.proofmark.events.Cohort;
import io.proofmark.events.EventRecords;
import io.proofmark.events.StandingChanged;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.events.VerdictReached;
import io.proofmark.log.Entry;
import io.proofmark.verify.application.KeepCases;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.application.Outcome;
import io.proofmark.verify.application.Place;
import io.proofmark.verify.application.Source;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.messaging.CaseEvents;
import io.proofmark.verify.messaging.DerivedIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A row: what came in, what the services made of it, and what recheck finds. */
final class Bench implements Report {

    final List<String> found = new ArrayList<>();
    int equal;

    private final MemoryLog log = new MemoryLog();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Fact> elsewhere = new ArrayList<>();
    private final Subject subject;
    private final DerivedIds ids = new DerivedIds();
    private final CaseEvents events = new CaseEvents(new EventRecords(null, CaseEvents.SOURCE), ids);
    private final KeepCases cases = new KeepCases(log, ids);

    Bench(String row) {
        this.subject = new Subject(row);
    }

    Fact people(LogFact fact) {
        return in(Topics.SUBMISSIONS, fact);
    }

    Fact bulk(LogFact fact) {
        return in(Topics.SUBMISSIONS_BULK, fact);
    }

    /** Something that came in under another subject. */
    Fact stranger(Topic lane, LogFact fact) {
        Fact one = log.fact(lane, fact);
        Fact other = new Fact(
                new Entry(
                        lane.name(),
                        7,
                        one.entry().offset(),
                        one.entry().key(),
                        one.entry().value(),
                        one.entry().headers()),
                fact);
        elsewhere.add(other);
        return other;
    }

    private Fact in(Topic lane, LogFact fact) {
        Fact one = log.fact(lane, fact);
        facts.add(one);
        return one;
    }

    /** What verification appends about this row when it handles the facts so, all in one book. */
    List<ProducerRecord<byte[], byte[]>> verdicts(List<Fact> order) {
        var book = new MemoryCaseBook(new Said(Map.of(), true));
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Fact fact : order) {
            Entry entry = fact.entry();
            Place place = new Place(entry.topic(), entry.partition(), entry.offset());
            cases.keep(book, fact.fact(), new Source(place, entry.value())).stream()
                    .filter(outcome -> !(outcome instanceof Outcome.Erased))
                    .map(this::record)
                    .filter(record -> Arrays.equals(record.key(), subject.key().getBytes()))
                    .forEach(records::add);
        }
        return records;
    }

    /** What confidence appends after these. */
    List<ProducerRecord<byte[], byte[]>> standings() {
        var row = new RowEvents(subject.key(), new ReassessRow());
        return subject.of(Topics.VERDICTS).stream()
                .flatMap(entry -> Evidence.of(entry, MemoryLog.decode(entry.value())).stream())
                .filter(row::isNews)
                .flatMap(piece -> row.take(piece).stream())
                .map(Bench::record)
                .toList();
    }

    /** What confidence appends after a hint once these are said, as of that day and beside those rows. */
    StandingChanged afterHint(String asOf, Cohort seen) {
        var row = new RowEvents(subject.key(), new ReassessRow());
        StandingChanged last = subject.of(Topics.VERDICTS).stream()
                .flatMap(entry -> Evidence.of(entry, MemoryLog.decode(entry.value())).stream())
                .filter(row::isNews)
                .flatMap(piece -> row.take(piece).stream())
                .reduce((one, next) -> next)
                .orElseThrow();
        return row.sayAgain(
                        StandingChanged.newBuilder(last)
                                .setAsOf(asOf)
                                .setRuleSet(Catalogs.current().ruleSet())
                                .setCatalog(Catalogs.CURRENT)
                                .setCohort(seen)
                                .setReassessed("cohort")
                                .build(),
                        standing -> true)
                .orElseThrow();
    }

    Entry append(ProducerRecord<byte[], byte[]> record) {
        Entry entry = log.append(record);
        subject.add(entry);
        return entry;
    }

    /** As services do it that handle people first. */
    Bench published() {
        return published(facts);
    }

    Bench published(List<Fact> order) {
        verdicts(order).forEach(this::append);
        standings().forEach(this::append);
        return this;
    }

    Bench rechecked() {
        return rechecked(Reach.all(), new From.Beginning());
    }

    Bench rechecked(Reach reach, From from) {
        var plain = new PlainEvents();
        var comparison = new Comparison(new Differences(plain), from, reach, this);
        new VerdictsCheck(plain, new CaseReplay(cases, this::record), comparison, reach)
                .check(new History(subject, facts, elsewhere));
        new StandingsCheck(plain, new ReassessRow(), Bench::record, comparison, reach).check(subject);
        return this;
    }

    Events plain() {
        return new PlainEvents();
    }

    /** The verdicts that were appended. */
    List<VerdictReached> reached() {
        return subject.of(Topics.VERDICTS).stream()
                .map(entry -> MemoryLog.decode(entry.value()))
                .filter(VerdictReached.class::isInstance)
                .map(VerdictReached.class::cast)
                .toList();
    }

    int size() {
        return subject.of(Topics.VERDICTS).size() + subject.of(Topics.STANDINGS).size();
    }

    static ProducerRecord<byte[], byte[]> record(StandingChanged standing) {
        return MemoryLog.record(
                Topics.STANDINGS, standing.getRow(), standing.getStandingId(), standing.getCausedAt(), standing);
    }

    private ProducerRecord<byte[], byte[]> record(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Reached reached ->
                MemoryLog.record(
                        Topics.VERDICTS,
                        reached.verdict().submission().subject(),
                        ids.verdict(reached.verdict(), reached.ruling()),
                        reached.causedAt(),
                        events.event(reached));
            case Outcome.Made(Ruling ruling) ->
                MemoryLog.record(
                        Topics.VERDICTS,
                        ruling.subject(),
                        ids.ruling(ruling),
                        ruling.cause().at(),
                        events.event(ruling));
            case Outcome.Erased erased -> throw new IllegalArgumentException("no record of this topic");
        };
    }

    @Override
    public void equal(Entry record) {
        equal++;
    }

    @Override
    public void differs(Entry record, String what) {
        found.add("differs " + record.position() + " " + what);
    }

    @Override
    public void missing(Expected record) {
        found.add("missing " + record.cause().position() + " " + record.record().topic());
    }

    @Override
    public void notRechecked(Entry record, String why) {
        found.add("not rechecked " + record.position() + " " + why);
    }

    private static final class PlainEvents implements Events {
        @Override
        public SpecificRecord decode(String topic, byte[] bytes) {
            return MemoryLog.decode(bytes);
        }

        @Override
        public boolean sameValue(byte[] seen, ProducerRecord<byte[], byte[]> expected) {
            return Arrays.equals(seen, expected.value());
        }
    }
}
