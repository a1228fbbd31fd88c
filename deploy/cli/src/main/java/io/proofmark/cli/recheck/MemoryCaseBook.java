package io.proofmark.cli.recheck;

import io.proofmark.verify.application.CaseBook;
import io.proofmark.verify.application.PackageBook;
import io.proofmark.verify.application.Source;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cases of one replay, forgotten with it. */
final class MemoryCaseBook implements CaseBook {

    private record Waiting(String submissionId, int version, Source source) {}

    private final Map<String, Case> cases = new HashMap<>();
    private final Map<String, byte[]> events = new HashMap<>();
    private final Set<String> rulings = new HashSet<>();
    private final PackageBook packages = new MemoryPackageBook();
    private final List<Waiting> parked = new ArrayList<>();

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
    public void open(Case file, Submission submission, Source source) {
        save(file);
        events.put(file.submissionId(), source.event());
    }

    @Override
    public void save(Case file) {
        cases.put(file.submissionId(), file);
    }

    /** Verdicts are outcomes; no rule asks for them. */
    @Override
    public void judged(String verdictId, Verdict verdict) {}

    @Override
    public void beside(String verdictId, Verdict verdict) {}

    @Override
    public void ruled(String rulingId, Ruling ruling) {
        rulings.add(rulingId);
    }

    @Override
    public boolean answered(String rulingId) {
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

    @Override
    public PackageBook packages() {
        return packages;
    }

    /** Nothing outlives a replay. */
    @Override
    public void write() {}
}
