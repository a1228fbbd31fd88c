package io.proofmark.cli.rules;

import io.proofmark.confidence.domain.Standing;
import io.proofmark.confidence.domain.TrustTier;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two shadows of a subject. */
final class Changes {

    private static final String NOT_PUBLIC = "not public";

    private Changes() {}

    /** Of one submission's verdict, what follows for its case, and each rule's outcome. */
    static List<Change> between(Shadow.Judged from, Shadow.Judged to) {
        List<Change> found = new ArrayList<>();
        Verdict one = from.verdict();
        Verdict other = to.verdict();
        add(found, "proposal", one.proposal().word(), other.proposal().word());
        add(found, "match", one.match().word(), other.match().word());
        add(found, "band", word(one.band()), word(other.band()));
        add(found, "state", from.state().word(), to.state().word());
        Map<String, String> before = outcomes(one);
        Map<String, String> after = outcomes(other);
        Set<String> rules = new LinkedHashSet<>(before.keySet());
        rules.addAll(after.keySet());
        rules.forEach(rule -> add(found, rule, before.get(rule), after.get(rule)));
        return found;
    }

    /** Of the row that a subject shows. */
    static List<Change> between(Optional<Standing> from, Optional<Standing> to) {
        List<Change> found = new ArrayList<>();
        add(
                found,
                "row",
                text(from, row -> row.state().word(), NOT_PUBLIC),
                text(to, row -> row.state().word(), NOT_PUBLIC));
        add(found, "badge", text(from, Changes::badge, null), text(to, Changes::badge, null));
        add(found, "tier", text(from, Changes::tier, null), text(to, Changes::tier, null));
        add(found, "confidence", text(from, Changes::confidence, null), text(to, Changes::confidence, null));
        return found;
    }

    private static Map<String, String> outcomes(Verdict verdict) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (Check check : verdict.checks()) {
            outcomes.put(check.rule(), check.outcome().word());
        }
        return outcomes;
    }

    private static String badge(Standing row) {
        return row.assessment().badge().word();
    }

    private static @Nullable String tier(Standing row) {
        TrustTier tier = row.assessment().tier();
        return tier == null ? null : tier.word();
    }

    private static String confidence(Standing row) {
        return row.assessment().confidence().word();
    }

    private static @Nullable String text(
            Optional<Standing> row, Function<Standing, @Nullable String> text, @Nullable String without) {
        return row.isPresent() ? text.apply(row.get()) : without;
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }

    private static void add(List<Change> found, String of, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            found.add(new Change(of, from, to));
        }
    }
}
