package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Log.Received;
import io.proofmark.e2e.checker.Told.Decided;
import io.proofmark.e2e.checker.Told.Sent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must come of what clients were told, for speed runs of one configuration under a benchmark whose policy publishes
 * originals at once: written from the rule specification, without a line of the services.
 *
 * @param cases by submission id
 */
record Model(Map<String, Case> cases) {

    private static final String WAITING = "waiting-for-original";
    private static final String QUEUED = "queued";
    static final String PUBLISHED = "published";

    /**
     * @param original the run that it repeats; null for an original, or while that is not there
     * @param counts what a reviewer said of it
     */
    record Case(
            String id,
            Run run,
            @Nullable Run original,
            String state,
            int version,
            @Nullable Boolean counts) {

        String subject() {
            return Objects.requireNonNullElse(run.reproduces(), id);
        }

        boolean isOriginal() {
            return run.reproduces() == null;
        }

        String match() {
            return isOriginal() ? "original" : original == null ? "waiting" : "reproduction";
        }

        @Nullable
        String band() {
            return original == null ? null : Bands.of(run.value(), original.value());
        }

        boolean published() {
            return state.equals(PUBLISHED);
        }

        private Case moved(String to, @Nullable Boolean said) {
            return new Case(id, run, original, to, version + 1, said);
        }
    }

    static Model of(Told told, List<Received> received) {
        Map<String, Run> runs = arrived(told, received);
        Map<String, Case> cases = new TreeMap<>();
        runs.forEach((id, run) -> cases.put(id, judged(id, run, runs)));
        told.decided().stream()
                .filter(decision -> decision.reply() == Reply.ACKNOWLEDGED)
                .sorted(Comparator.comparing(Decided::version))
                .forEach(decision -> cases.computeIfPresent(decision.submission(), (_, it) -> decided(it, decision)));
        told.takenBack().stream()
                .filter(wish -> wish.reply() == Reply.ACKNOWLEDGED)
                .forEach(wish -> cases.computeIfPresent(wish.submission(), (_, it) -> it.moved("withdrawn", null)));
        return new Model(cases);
    }

    /** What was acknowledged, and what nobody knows of but is there. */
    private static Map<String, Run> arrived(Told told, List<Received> received) {
        Map<String, Run> runs = new HashMap<>();
        told.sent().forEach(sent -> {
            if (sent.id() != null) {
                runs.put(sent.id(), sent.run());
            }
        });
        for (Received record : received) {
            told.sent().stream()
                    .filter(sent -> sent.reply() == Reply.UNCERTAIN)
                    .map(Sent::run)
                    .filter(run -> isOf(run, record))
                    .forEach(run -> runs.putIfAbsent(record.submission(), run));
        }
        return runs;
    }

    static boolean isOf(Run run, Received record) {
        return run.value().compareTo(record.value()) == 0 && Objects.equals(run.reproduces(), record.reproduces());
    }

    private static Case judged(String id, Run run, Map<String, Run> runs) {
        if (run.reproduces() == null) {
            return new Case(id, run, null, PUBLISHED, 1, null);
        }
        Run original = runs.get(run.reproduces());
        return original == null
                ? new Case(id, run, null, WAITING, 1, null)
                : new Case(id, run, original, QUEUED, 2, null);
    }

    private static Case decided(Case it, Decided decision) {
        return decision.action().equals("approve")
                ? it.moved(PUBLISHED, decision.counts() == null || decision.counts())
                : it.moved("rejected", null);
    }

    /** The published runs that repeat a row. */
    Stream<Case> repeating(String row) {
        return cases.values().stream()
                .filter(it -> row.equals(it.run().reproduces()))
                .filter(Case::published);
    }

    /** Rows that were public once. */
    Stream<Case> originals() {
        return cases.values().stream().filter(Case::isOriginal);
    }
}
