package io.proofmark.verify.domain.pack;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Match;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Outcome;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a package ran what the row that it names ran; names are compared as written, whether the catalog knows them or not. */
final class PackageMatching {

    private static final List<String> DIMENSIONS =
            List.of(Rules.MATCH_MODEL, Rules.MATCH_HARDWARE, Rules.MATCH_QUANT, Rules.MATCH_RUNTIME);

    private PackageMatching() {}

    /** One check for each dimension and for the conditions; none without an original. */
    static List<Check> checks(Submission submission, Original original) {
        Optional<Submission> known = original.known();
        if (known.isEmpty()) {
            return List.of();
        }
        Configuration here = submission.configuration();
        Configuration there = known.get().configuration();
        List<Check> checks = new ArrayList<>();
        checks.add(same(Rules.MATCH_MODEL, "model", here.model(), there.model()));
        checks.add(same(
                Rules.MATCH_HARDWARE,
                "hardware",
                here.hardware() + " x " + here.hardwareCount(),
                there.hardware() + " x " + there.hardwareCount()));
        checks.add(same(Rules.MATCH_QUANT, "quantisation", here.quant(), there.quant()));
        checks.add(same(Rules.MATCH_RUNTIME, "engine", here.engine(), there.engine()));
        checks.add(conditions(submission, known.get()));
        return checks;
    }

    static Match of(Submission submission, Original original, List<Check> checks) {
        return switch (original) {
            case Original.None _ -> submission.reproduces() == null ? Match.ORIGINAL : Match.UNRELATED;
            case Original.Awaited _ -> Match.WAITING;
            case Original.Misnamed _ -> Match.UNRELATED;
            case Original.Known _ -> compared(checks);
        };
    }

    private static Match compared(List<Check> checks) {
        if (!has(Rules.MATCH_BENCHMARK, Outcome.PASS, checks)) {
            return Match.UNRELATED;
        }
        long differing = DIMENSIONS.stream()
                .filter(rule -> has(rule, Outcome.FAIL, checks))
                .count();
        if (differing == 0) {
            return Match.REPRODUCTION;
        }
        return differing == 1 ? Match.RELATED : Match.UNRELATED;
    }

    private static boolean has(String rule, Outcome outcome, List<Check> checks) {
        return checks.stream().anyMatch(check -> check.rule().equals(rule) && check.outcome() == outcome);
    }

    private static Check same(String rule, String what, @Nullable String here, @Nullable String there) {
        Check found = Objects.equals(here, there)
                ? Check.pass(rule, "the same " + what + " as the row's")
                : Check.fail(rule, "another " + what + " than the row's");
        return found.with(here, there);
    }

    private static Check conditions(Submission here, Submission there) {
        Pack ours = here.pack();
        Pack theirs = there.pack();
        if (ours == null || theirs == null || ours.format() != theirs.format()) {
            return Check.fail(Rules.MATCH_CONDITIONS, "the row did not come in this format");
        }
        return switch (ours.format()) {
            case PUMA -> sameQuestions(here, ours, there, theirs);
            case INFERENCEBENCH ->
                here.kind() == Kind.SPEED
                        ? Check.unavailable(
                                Rules.MATCH_CONDITIONS, "the load is not signed: only a person may let it count")
                        : same(Rules.MATCH_CONDITIONS, "dataset", ours.dataset(), theirs.dataset());
        };
    }

    private static Check sameQuestions(Submission here, Pack ours, Submission there, Pack theirs) {
        if (!same(ours.instances(), theirs.instances()) || !same(ours.temperature(), theirs.temperature())) {
            return Check.fail(Rules.MATCH_CONDITIONS, "another number of questions or another temperature");
        }
        boolean version = Objects.equals(
                here.configuration().engineVersion(), there.configuration().engineVersion());
        return same(ours.seed(), theirs.seed()) && version
                ? Check.pass(Rules.MATCH_CONDITIONS, "as many questions at the same temperature")
                : Check.warn(
                        Rules.MATCH_CONDITIONS,
                        "as many questions at the same temperature, but another seed or another version of ollama");
    }

    private static boolean same(@Nullable BigDecimal here, @Nullable BigDecimal there) {
        return here == null || there == null ? here == there : here.compareTo(there) == 0;
    }
}
