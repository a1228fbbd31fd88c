package io.proofmark.cli.log;

import io.proofmark.log.Position;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Review;
import io.proofmark.verify.domain.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything the log says about the submissions under one subject. */
public final class History {

    private static final Comparator<Fact.Lane> BY_TOPIC =
            Comparator.comparing(Fact.Lane::topic).thenComparingInt(Fact.Lane::partition);
    private static final Comparator<Position> BY_OFFSET = Comparator.comparingLong(Position::offset);

    private final Subject subject;
    private final Map<String, List<Fact>> bySubmission = new LinkedHashMap<>();
    private final Map<String, List<Fact>> elsewhere = new LinkedHashMap<>();

    /**
     * @param facts under this subject, each lane's in order
     * @param elsewhere how rows that its submissions name came in, where they came under another subject
     */
    public History(Subject subject, Collection<Fact> facts, Collection<Fact> elsewhere) {
        this.subject = subject;
        index(facts, bySubmission);
        index(elsewhere, this.elsewhere);
    }

    public Subject subject() {
        return subject;
    }

    /** Ids of the submissions that came in under this subject. */
    public Set<String> submissions() {
        return bySubmission.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(History::isReceived))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Rows that are named here and did not come in under this subject. */
    public Set<String> strangers() {
        Set<String> named = bySubmission.values().stream()
                .flatMap(List::stream)
                .flatMap(fact -> rows(fact).stream())
                .collect(Collectors.toCollection(HashSet::new));
        named.removeAll(submissions());
        return named;
    }

    /** Everything about one submission, each lane's in order, the lanes by topic. */
    public List<Fact> about(String submissionId) {
        return bySubmission.getOrDefault(submissionId, List.of());
    }

    /** How a row came in, here or elsewhere: each lane's first copy. */
    public List<Fact> arrivals(String submissionId) {
        Set<Fact.Lane> lanes = new HashSet<>();
        return Stream.of(bySubmission, elsewhere)
                .flatMap(facts -> facts.getOrDefault(submissionId, List.of()).stream())
                .filter(fact -> isReceived(fact) && lanes.add(fact.lane()))
                .toList();
    }

    /**
     * What bears on one submission, lane by lane in order: each lane's first copy of it, every other fact about it, each
     * lane's first copy of the row that it names, and the same of the row's other runs where they bear on it.
     */
    public List<List<Fact>> lanes(String submissionId) {
        Map<Fact.Lane, Map<Position, Fact>> lanes = new TreeMap<>(BY_TOPIC);
        company(submissionId).stream().flatMap(this::bearing).forEach(fact -> lanes.computeIfAbsent(
                        fact.lane(), unseen -> new TreeMap<>(BY_OFFSET))
                .put(fact.position(), fact));
        return lanes.values().stream().map(lane -> List.copyOf(lane.values())).toList();
    }

    /** Everything as if all of it had come in before any of it was acted on: each arrival, then the rest as it was said. */
    public List<Fact> arrivalsFirst() {
        return Stream.of(bySubmission, elsewhere)
                .flatMap(facts -> facts.values().stream())
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Fact fact) -> !isReceived(fact))
                        .thenComparing(Fact::lane, BY_TOPIC)
                        .thenComparing(Fact::position, BY_OFFSET))
                .toList();
    }

    private Stream<Fact> bearing(String submissionId) {
        List<Fact> own = about(submissionId);
        return Stream.of(
                        arrivals(submissionId).stream(),
                        own.stream().filter(fact -> !isReceived(fact)),
                        own.stream().flatMap(fact -> rows(fact).stream()).flatMap(row -> arrivals(row).stream()))
                .flatMap(facts -> facts);
    }

    /**
     * The submission, wishes that its row be taken down, and all runs of its row where a verdict compares with what the row
     * shows: scores and packages.
     */
    private Set<String> company(String submissionId) {
        boolean looksAround = about(submissionId).stream().anyMatch(History::looksAround);
        return bySubmission.entrySet().stream()
                .filter(it -> looksAround
                        || it.getKey().equals(submissionId)
                        || it.getValue().stream().anyMatch(History::mayTakeDown))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean mayTakeDown(Fact fact) {
        return fact.fact() instanceof LogFact.Reported(Review.Report report) && report.kind() == Review.Kind.TAKEDOWN;
    }

    private static boolean looksAround(Fact fact) {
        return fact.fact() instanceof LogFact.Received(Submission submission, String token)
                && (submission.kind() == Kind.SCORE || submission.pack() != null);
    }

    private static void index(Collection<Fact> facts, Map<String, List<Fact>> index) {
        facts.forEach(fact -> index.computeIfAbsent(fact.submissionId(), unseen -> new ArrayList<>())
                .add(fact));
    }

    private static boolean isReceived(Fact fact) {
        return fact.fact() instanceof LogFact.Received;
    }

    private static List<String> rows(Fact fact) {
        if (fact.fact() instanceof LogFact.Received(Submission submission, String token)) {
            String row = submission.reproduces();
            return row == null || row.equals(submission.id()) ? List.of() : List.of(row);
        }
        return List.of();
    }
}
