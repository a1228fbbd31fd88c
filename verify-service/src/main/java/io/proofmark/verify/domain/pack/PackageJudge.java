package io.proofmark.verify.domain.pack;

import io.proofmark.catalog.Catalog;
import io.proofmark.verify.domain.Band;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Divergence;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Match;
import io.proofmark.verify.domain.Neighbours;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Outcome;
import io.proofmark.verify.domain.Proposal;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges a package by what was measured on its files, and by the rules of native submissions that ask nothing but what a
 * package says too.
 *
 * @param rules of the set in force
 */
public record PackageJudge(List<Rule> rules) {

    private static final Set<String> SHARED =
            Set.of(Rules.CONTENT_ID, Rules.SOURCE, Rules.MATCH_BENCHMARK, Rules.DATES);
    private static final Set<String> DISQUALIFYING = Set.of(Rules.SUBMISSION_SCHEMA, Rules.PRIVACY, Rules.SIGNATURE);

    /**
     * The verdict on a package.
     *
     * @param answers numeric fingerprint of the original's predictions, where it is known
     */
    public Verdict judge(
            Submission submission,
            Pack pack,
            Measurement measurement,
            Original original,
            Optional<String> answers,
            Neighbours neighbours,
            Catalog catalog) {
        List<Check> checks = new ArrayList<>();
        checks.add(ownership(pack, Optional.ofNullable(measurement.owner())));
        checks.addAll(shared(new Inquiry(submission, original, Optional.empty(), catalog)));
        checks.addAll(measurement.findings().checks());
        checks.addAll(PackageMatching.checks(submission, original));
        original.known()
                .map(_ -> Answers.check(measurement.findings().answers(), answers))
                .ifPresent(checks::add);
        checks.add(evidence(submission, pack, catalog));
        Match match = PackageMatching.of(submission, original, checks);
        Optional<Divergence> divergence = PackageDivergence.of(submission, original, catalog);
        return new Verdict(
                submission,
                original,
                neighbours,
                proposal(match, original, divergence.map(Divergence::band), checks),
                match,
                divergence.map(Divergence::band).orElse(null),
                divergence.map(Divergence::delta).orElse(null),
                missing(submission),
                checks,
                reasons(checks, neighbours),
                measurement.findings().trustPolicy());
    }

    private static List<String> reasons(List<Check> checks, Neighbours neighbours) {
        List<String> reasons = new ArrayList<>();
        checks.stream().filter(Check::remarkable).map(Check::message).forEach(reasons::add);
        checks.stream().flatMap(check -> Answers.reason(check).stream()).forEach(reasons::add);
        neighbours.hint().ifPresent(reasons::add);
        return reasons;
    }

    private List<Check> shared(Inquiry inquiry) {
        return rules.stream()
                .map(rule -> rule.check(inquiry))
                .filter(check -> SHARED.contains(check.rule()))
                .toList();
    }

    private static Check ownership(Pack pack, Optional<Measurement.Owner> owner) {
        return owner.map(other ->
                        Check.fail(Rules.EXTERNAL_ID, taken(pack, other)).with(pack.externalId(), other.submission()))
                .orElseGet(() -> Check.pass(Rules.EXTERNAL_ID, "nobody else took this id first")
                        .with(pack.externalId(), null));
    }

    private static String taken(Pack pack, Measurement.Owner owner) {
        return owner.sameFiles()
                ? pack.externalId() + " came before with the same files, as submission " + owner.submission()
                : pack.externalId() + " was taken first by submission " + owner.submission()
                        + ", with other content; a correction needs a new id";
    }

    private static Check evidence(Submission submission, Pack pack, Catalog catalog) {
        List<String> lacking = new ArrayList<>();
        // Of a benchmark that nobody knows no headline can be asked.
        catalog.benchmark(submission.configuration().benchmark())
                .filter(_ -> submission.figures().value().isEmpty())
                .ifPresent(benchmark -> lacking.add("the headline metric " + benchmark.metric()));
        if (pack.format() == PackageFormat.PUMA && pack.file(Pack.PREDICTIONS).isEmpty()) {
            lacking.add("the predictions");
        }
        return lacking.isEmpty()
                ? Check.pass(Rules.EVIDENCE, "everything that the figure rests on is given")
                : Check.fail(Rules.EVIDENCE, "not public before these are given: " + String.join(", ", lacking));
    }

    private static Proposal proposal(Match match, Original original, Optional<Band> band, List<Check> checks) {
        boolean broken = checks.stream()
                .anyMatch(check -> check.outcome() == Outcome.FAIL
                        && (Rules.disqualifies(check.rule()) || DISQUALIFYING.contains(check.rule())));
        if (broken) {
            return Proposal.REJECT;
        }
        if (original instanceof Original.Misnamed) {
            return Proposal.ASK;
        }
        boolean clean = checks.stream().noneMatch(Check::remarkable);
        return switch (match) {
            case ORIGINAL -> clean ? Proposal.PUBLISH : Proposal.REVIEW;
            case RELATED -> Proposal.FRAGMENT;
            case REPRODUCTION ->
                clean && band.filter(PackageJudge::repeats).isPresent()
                        ? Proposal.PUBLISH_AS_REPRODUCTION
                        : Proposal.REVIEW;
            case WAITING, UNRELATED -> Proposal.REVIEW;
        };
    }

    private static boolean repeats(Band band) {
        return band == Band.WITHIN_NOISE || band == Band.WITHIN_10;
    }

    private static List<String> missing(Submission submission) {
        return Stream.of(
                        submission.configuration().quant() == null ? "quant" : "",
                        submission.configuration().engineVersion() == null ? "runtime.version" : "",
                        submission.testedAt() == null ? "testedAt" : "")
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }
}
