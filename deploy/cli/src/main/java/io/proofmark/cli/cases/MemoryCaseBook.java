package io.proofmark.cli.cases;

import io.proofmark.verify.application.Asked;
import io.proofmark.verify.application.CaseBook;
import io.proofmark.verify.application.PackageBook;
import io.proofmark.verify.application.ReviewBook;
import io.proofmark.verify.application.Source;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Descent;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.pack.Pack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one replay, forgotten with it. It knows one row: which row of the same configuration was the oldest is taken
 * from what was said, for other rows were judged in another order than they can be read in.
 */
public final class MemoryCaseBook implements CaseBook {

    private static final Comparator<Optional<LocalDate>> NO_DATE_FIRST =
            Comparator.comparing(date -> date.orElse(LocalDate.MIN));

    private record Waiting(String submissionId, int version, Source source) {}

    private final Map<String, Case> cases = new HashMap<>();
    private final Map<String, byte[]> events = new HashMap<>();
    private final Map<String, Submission> submissions = new HashMap<>();
    private final Map<String, String> confirms = new HashMap<>();
    private final Set<String> rulings = new HashSet<>();
    /** Rejected or superseded and not restored, whether withdrawn or not. */
    private final Set<String> disowned = new HashSet<>();

    private final Comparator<Case> byArrival =
            Comparator.comparing((Case file) -> submission(file).receivedAt()).thenComparing(Case::submissionId);
    private final PackageBook packages = new MemoryPackageBook();
    private final List<Waiting> parked = new ArrayList<>();
    private final ReviewBook reviews = new MemoryReviewBook();
    private final Map<String, List<byte[]>> supplied = new HashMap<>();
    private final Said said;

    public MemoryCaseBook(Said said) {
        this.said = said;
    }

    @Override
    public Optional<Case> find(String submissionId) {
        return Optional.ofNullable(cases.get(submissionId));
    }

    @Override
    public byte[] event(String submissionId) {
        byte[] event = events.get(submissionId);
        if (event == null) {
            throw new IllegalStateException("no case of " + submissionId);
        }
        return event;
    }

    @Override
    public List<byte[]> supplied(String submissionId) {
        return List.copyOf(supplied.getOrDefault(submissionId, List.of()));
    }

    @Override
    public void supply(String submissionId, byte[] event) {
        supplied.computeIfAbsent(submissionId, _ -> new ArrayList<>()).add(event);
    }

    @Override
    public List<Case> runs(String row) {
        return ownRuns(row)
                .filter(file -> file.state() != CaseState.WITHDRAWN)
                .sorted(Comparator.comparing(Case::submissionId))
                .toList();
    }

    @Override
    public Optional<Boolean> cutOff(Descent.Fragment fragment) {
        return Optional.of(said.judged());
    }

    @Override
    public ReviewBook reviews() {
        return reviews;
    }

    @Override
    public Optional<Case> first(String row) {
        return ownRuns(row)
                .filter(file -> !row.equals(file.submissionId()) && file.state() != CaseState.MEASURING)
                .min(Comparator.comparing((Case file) -> disowned.contains(file.submissionId()))
                        .thenComparing(byArrival));
    }

    @Override
    public List<Case> repetitions(String row) {
        return under(row)
                .filter(file -> submission(file).reproduces() != null)
                .sorted(Comparator.comparing(Case::submissionId))
                .toList();
    }

    @Override
    public Optional<Case> holder(Submission submission) {
        return under(submission.subject())
                .filter(file -> file.state() != CaseState.MEASURING && !disowned.contains(file.submissionId()))
                .filter(file ->
                        bearTheSameId(submission.pack(), submission(file).pack()))
                .min(byArrival);
    }

    private static boolean bearTheSameId(@Nullable Pack one, @Nullable Pack other) {
        return one != null
                && other != null
                && one.format() == other.format()
                && one.externalId().equals(other.externalId());
    }

    @Override
    public Optional<Case> newest(String row) {
        return ownRuns(row)
                .filter(file -> file.state() == CaseState.PUBLISHED && file.kind() == Kind.SCORE)
                .max(Comparator.comparing((Case file) -> submission(file).testedOn(), NO_DATE_FIRST)
                        .thenComparing(Case::submissionId));
    }

    @Override
    public List<String> undecided(String row) {
        return cases.values().stream()
                .filter(file -> file.subject().equals(row) && isUndecided(file))
                .map(this::submission)
                .filter(Submission::isNativeScore)
                .sorted(Comparator.comparing(Submission::receivedAt).thenComparing(Submission::id))
                .map(Submission::id)
                .toList();
    }

    private static boolean isUndecided(Case file) {
        return file.state() == CaseState.QUEUED
                || file.state() == CaseState.NEEDS_INFO
                || file.state() == CaseState.WAITING_FOR_ORIGINAL;
    }

    @Override
    public boolean confirmed(String submissionId) {
        return confirms.entrySet().stream()
                .filter(entry -> entry.getValue().equals(submissionId))
                .anyMatch(entry ->
                        Objects.requireNonNull(cases.get(entry.getKey())).state() == CaseState.PUBLISHED);
    }

    @Override
    public Optional<String> oldest(Submission submission) {
        return submission
                .configurationKey()
                .flatMap(_ -> Optional.ofNullable(said.oldest().get(submission.rules())));
    }

    private Stream<Case> ownRuns(String row) {
        return under(row).filter(file -> submission(file).reproduces() == null);
    }

    private Stream<Case> under(String row) {
        return cases.values().stream().filter(file -> file.subject().equals(row));
    }

    private Submission submission(Case file) {
        return Objects.requireNonNull(submissions.get(file.submissionId()));
    }

    @Override
    public void open(Case file, Submission submission, Source source) {
        events.put(file.submissionId(), source.event());
        submissions.put(file.submissionId(), submission);
        save(file);
    }

    @Override
    public void save(Case file) {
        cases.put(file.submissionId(), file);
        if (file.state() == CaseState.REJECTED || file.state() == CaseState.SUPERSEDED) {
            disowned.add(file.submissionId());
        } else if (file.state() != CaseState.WITHDRAWN) {
            disowned.remove(file.submissionId());
        }
    }

    @Override
    public void judged(String verdictId, Verdict verdict) {
        confirms.remove(verdict.submission().id());
        verdict.confirms().ifPresent(run -> confirms.put(verdict.submission().id(), run));
    }

    @Override
    public void beside(String verdictId, Verdict verdict) {}

    @Override
    public void ruled(String rulingId, Ruling ruling) {
        rulings.add(rulingId);
        if (ruling.applied() && Boolean.FALSE.equals(ruling.counts())) {
            confirms.remove(ruling.submissionId());
        }
    }

    @Override
    public boolean answered(String submissionId, String rulingId) {
        return rulings.contains(rulingId);
    }

    @Override
    public void park(String submissionId, int version, Source source) {
        parked.add(new Waiting(submissionId, version, source));
    }

    @Override
    public List<Source> release(String submissionId, int version) {
        List<Waiting> released = parked.stream()
                .filter(waiting -> waiting.submissionId().equals(submissionId) && waiting.version() <= version)
                .toList();
        parked.removeAll(released);
        return released.stream()
                .map(Waiting::source)
                .sorted(Comparator.comparing(Source::place))
                .toList();
    }

    /** Nothing is looked at here. */
    @Override
    public void seen(String submissionId, String field) {}

    @Override
    public PackageBook packages() {
        return packages;
    }

    /** Everything is at hand. */
    @Override
    public List<Source> expect(Asked asked) {
        return List.of();
    }

    /** Nothing outlives a replay. */
    @Override
    public void write() {}
}
