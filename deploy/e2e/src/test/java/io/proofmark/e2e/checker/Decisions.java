package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Log.Ruled;
import io.proofmark.e2e.checker.Told.Decided;
import java.util.Objects;
import java.util.stream.Stream;

/** A reviewer who was told that a ruling is made finds it once; who was told otherwise finds none; nobody else ruled. */
final class Decisions implements Rule {

    @Override
    public String name() {
        return "decision";
    }

    @Override
    public Stream<Finding> check(Recording run, Model model) {
        Stream<Finding> told = run.told().decided().stream()
                .filter(wish -> wish.reply() != Reply.UNCERTAIN)
                .distinct()
                .flatMap(wish -> compare(wish, run.log()));
        Stream<Finding> made = run.log().ruled().stream()
                .filter(ruling -> ruling.applied() && isByReviewer(ruling))
                .filter(ruling -> !run.log().earlier().contains(ruling.submission()))
                .filter(ruling -> run.told().decided().stream()
                        .noneMatch(wish -> wish.reply() != Reply.REFUSED && isOf(wish, ruling)))
                .map(ruling -> finding(ruling.submission(), "nobody was told of a ruling by " + ruling.by()));
        return Stream.concat(told, made);
    }

    private Stream<Finding> compare(Decided wish, Log log) {
        long times = log.ruled().stream()
                .filter(ruling -> ruling.applied() && isOf(wish, ruling))
                .count();
        long expected = wish.reply() == Reply.ACKNOWLEDGED ? 1 : 0;
        return times == expected
                ? Stream.empty()
                : Stream.of(finding(
                        wish.submission(),
                        "%s by %s was %s and applied %d times"
                                .formatted(wish.action(), wish.reviewer(), wish.reply(), times)));
    }

    private static boolean isByReviewer(Ruled ruling) {
        return !ruling.by().equals("policy") && !ruling.by().equals("submitter");
    }

    private static boolean isOf(Decided wish, Ruled ruling) {
        return wish.submission().equals(ruling.submission())
                && wish.reviewer().equals(ruling.by())
                && wish.action().equals(ruling.action())
                && (wish.counts() == null || Objects.equals(wish.counts(), ruling.counts()))
                && wish.version() + 1 == ruling.version();
    }
}
