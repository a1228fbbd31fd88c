package io.proofmark.cli.recheck;

import io.proofmark.cli.cases.Said;
import io.proofmark.cli.log.Fact;
import io.proofmark.cli.log.History;
import io.proofmark.cli.log.Reach;
import io.proofmark.events.RulingMade;
import io.proofmark.events.Topics;
import io.proofmark.events.UnreadableEventException;
import io.proofmark.events.VerdictReached;
import io.proofmark.log.Entry;
import io.proofmark.verify.domain.InForce;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;

/**
 * Compares verdicts and rulings with what follows from the submissions. Two readers, of people's submissions and of bulk,
 * keep the same cases, and nothing tells which came first. So for each submission there has to be an order, true to both
 * lanes, in which exactly its records follow; whether the orders of two submissions agree is not asked. Records of one
 * submission may stand in any order: the lanes append in transactions of their own.
 */
final class VerdictsCheck {

    private static final String UNSETTLED = "what it follows from is being handled";
    private static final String TOO_MANY = "its facts can have come in too many orders";

    /** Far more than the orders of any submission that comes in by one lane and is decided on through the other. */
    private static final int MOST_ORDERS = 10_000;

    private final Events events;
    private final CaseReplay replay;
    private final Comparison comparison;
    private final Reach reach;

    VerdictsCheck(Events events, CaseReplay replay, Comparison comparison, Reach reach) {
        this.events = events;
        this.replay = replay;
        this.comparison = comparison;
        this.reach = reach;
    }

    void check(History history) {
        Map<String, List<Entry>> seen = bySubmission(history.subject().of(Topics.VERDICTS));
        var submissions = new TreeSet<>(history.submissions());
        submissions.addAll(seen.keySet());
        submissions.forEach(id -> check(id, history.lanes(id), seen.getOrDefault(id, List.of())));
    }

    private void check(String submissionId, List<List<Fact>> lanes, List<Entry> seen) {
        if (lanes.stream().flatMap(List::stream).anyMatch(fact -> !reach.settled(fact.position()))) {
            seen.forEach(entry -> comparison.notRechecked(entry, UNSETTLED));
            return;
        }
        Said said = new Said(oldest(seen), !seen.isEmpty());
        var best = new Best(seen);
        if (new LaneOrders(MOST_ORDERS).tryAll(lanes, order -> best.take(replay.replay(order, submissionId, said)))) {
            comparison.compare(best.expected, seen);
        } else {
            seen.forEach(entry -> comparison.notRechecked(entry, TOO_MANY));
        }
    }

    // A verdict carries what it was judged by; the row stands in other subjects' records.
    private Map<InForce, String> oldest(List<Entry> seen) {
        Map<InForce, String> oldest = new HashMap<>();
        for (Entry entry : seen) {
            event(entry)
                    .filter(VerdictReached.class::isInstance)
                    .map(VerdictReached.class::cast)
                    .filter(verdict -> verdict.getSameConfiguration() != null)
                    .ifPresent(verdict -> oldest.put(
                            new InForce(verdict.getRuleSet(), verdict.getCatalog()), verdict.getSameConfiguration()));
        }
        return oldest;
    }

    /** The order that explains most. */
    private final class Best {

        private final List<Entry> seen;
        private List<Expected> expected = List.of();
        private long wrong = Long.MAX_VALUE;

        Best(List<Entry> seen) {
            this.seen = seen;
        }

        /** Whether it explains everything. */
        boolean take(List<Expected> replayed) {
            long matches = comparison.matches(replayed, seen);
            long off = replayed.size() + seen.size() - 2 * matches;
            if (off < wrong) {
                wrong = off;
                expected = replayed;
            }
            return off == 0;
        }
    }

    private Map<String, List<Entry>> bySubmission(List<Entry> entries) {
        Map<String, List<Entry>> found = new LinkedHashMap<>();
        entries.forEach(entry -> found.computeIfAbsent(submissionId(entry), unseen -> new ArrayList<>())
                .add(entry));
        return found;
    }

    // What is no verdict and no ruling belongs to no submission, and nothing leads to it.
    private String submissionId(Entry entry) {
        return event(entry)
                .map(event -> switch (event) {
                    case VerdictReached verdict -> verdict.getSubmissionId();
                    case RulingMade ruling -> ruling.getSubmissionId();
                    default -> "";
                })
                .orElse("");
    }

    private Optional<SpecificRecord> event(Entry entry) {
        try {
            return Optional.of(events.decode(entry.topic(), entry.value()));
        } catch (UnreadableEventException e) {
            return Optional.empty();
        }
    }
}
