package io.proofmark.canonical.puma;

import io.proofmark.canonical.puma.PredictionWarning.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Counts what is odd and keeps the first lines of each kind. */
final class Warnings {

    private final int most;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, TreeSet<Long>> lines = new EnumMap<>(Kind.class);

    Warnings(int most) {
        this.most = most;
    }

    void add(Kind kind, long line) {
        counts.merge(kind, 1L, Long::sum);
        TreeSet<Long> kept = lines.computeIfAbsent(kind, _ -> new TreeSet<>());
        if (kept.size() < most || kept.isEmpty() || line < kept.last()) {
            kept.add(line);
        }
        if (kept.size() > most) {
            kept.pollLast();
        }
    }

    void forget(Kind kind) {
        counts.remove(kind);
        lines.remove(kind);
    }

    List<PredictionWarning> all() {
        return counts.entrySet().stream()
                .map(entry -> new PredictionWarning(
                        entry.getKey(),
                        entry.getValue(),
                        List.copyOf(lines.getOrDefault(entry.getKey(), new TreeSet<>()))))
                .toList();
    }
}
