package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Log.Judged;
import io.proofmark.e2e.checker.Log.Received;
import io.proofmark.e2e.checker.Log.Ruled;
import io.proofmark.e2e.checker.Log.Stood;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing is there that nobody sent; what a client was not told of is there once at most. */
final class Phantoms implements Rule {

    @Override
    public String name() {
        return "phantom";
    }

    @Override
    public Stream<Finding> check(Recording run, Model model) {
        Log log = run.log();
        Set<String> known = Stream.concat(model.cases().keySet().stream(), log.earlier().stream())
                .collect(Collectors.toSet());
        Stream<Finding> unsent = Stream.of(
                        log.received().stream().map(Received::submission),
                        log.judged().stream().map(Judged::submission),
                        log.ruled().stream().map(Ruled::submission),
                        log.stood().stream().map(Stood::row),
                        run.seen().rows().keySet().stream(),
                        run.seen().cases().keySet().stream())
                .flatMap(ids -> ids)
                .distinct()
                .filter(id -> !known.contains(id))
                .map(id -> finding(id, "nobody sent it"));
        return Stream.of(unsent, strangers(run, model), twice(run)).flatMap(findings -> findings);
    }

    /** What stands under a known id is what was sent under it. */
    private Stream<Finding> strangers(Recording run, Model model) {
        return run.log().received().stream()
                .filter(record -> model.cases().containsKey(record.submission()))
                .filter(record -> !Model.isOf(
                        Objects.requireNonNull(model.cases().get(record.submission()))
                                .run(),
                        record))
                .map(record -> finding(record.submission(), "another run stands in the log under this id"));
    }

    private Stream<Finding> twice(Recording run) {
        return run.log().received().stream()
                .collect(Collectors.groupingBy(
                        record -> record.value().stripTrailingZeros() + " of " + record.reproduces(),
                        Collectors.mapping(Received::submission, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(ids -> ids.getValue().size() > 1)
                .map(ids -> finding(ids.getValue().toString(), "one run came in under several ids"));
    }
}
