package io.proofmark.e2e.checker;

import io.proofmark.e2e.checker.Log.Judged;
import io.proofmark.e2e.checker.Log.Received;
import io.proofmark.e2e.checker.Log.Ruled;
import io.proofmark.e2e.checker.Log.Stood;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records of one subject stand in one partition and in the order of their causes, each once. */
final class Order implements Rule {

    @Override
    public String name() {
        return "order";
    }

    @Override
    public Stream<Finding> check(Recording run, Model model) {
        Log log = run.log();
        Stream<Place> places = Stream.of(
                        log.received().stream().map(Received::at),
                        log.judged().stream().map(Judged::at),
                        log.ruled().stream().map(Ruled::at),
                        log.stood().stream().map(Stood::at))
                .flatMap(all -> all);
        Stream<String> ids = Stream.of(
                        log.judged().stream().map(Judged::id),
                        log.ruled().stream().map(Ruled::id),
                        log.stood().stream().map(Stood::id))
                .flatMap(all -> all);
        return Stream.of(scattered(places), repeated(ids), keys(log, model), verdictsFollow(log), rulingsFollow(log))
                .flatMap(findings -> findings);
    }

    private Stream<Finding> scattered(Stream<Place> places) {
        Map<String, Integer> partitions = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        places.forEach(at -> {
            Integer first = partitions.putIfAbsent(at.topic() + " " + at.key(), at.partition());
            if (first != null && first != at.partition()) {
                found.add(finding(at.key(), "stands in two partitions of " + at.topic()));
            }
        });
        return found.stream();
    }

    private Stream<Finding> repeated(Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        return ids.filter(id -> !seen.add(id)).map(id -> finding(id, "the event is in the log twice"));
    }

    /** Whoever is about a row has its key. */
    private Stream<Finding> keys(Log log, Model model) {
        Map<String, Place> places = new HashMap<>();
        log.received().forEach(it -> places.put(it.submission(), it.at()));
        log.judged().forEach(it -> places.put(it.submission() + " judged", it.at()));
        return model.cases().values().stream().flatMap(it -> Stream.of(it.id(), it.id() + " judged")
                .map(places::get)
                .filter(at -> at != null && !at.key().equals(it.subject()))
                .map(at -> finding(it.id(), "stands under " + at.key() + " in " + at.topic())));
    }

    /** First verdicts of a subject come as its submissions came, lane by lane. */
    private Stream<Finding> verdictsFollow(Log log) {
        Map<String, Place> verdicts = new HashMap<>();
        log.judged().forEach(verdict -> verdicts.putIfAbsent(verdict.submission(), verdict.at()));
        Map<String, Received> lasts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<Finding> found = new ArrayList<>();
        for (Received record : log.received()) {
            if (seen.add(record.submission())) {
                Received last = lasts.put(record.at().topic() + record.at().key(), record);
                if (last != null && overtaken(verdicts.get(last.submission()), verdicts.get(record.submission()))) {
                    found.add(finding(record.submission(), "was judged before " + last.submission()));
                }
            }
        }
        return found.stream();
    }

    private static boolean overtaken(@Nullable Place first, @Nullable Place second) {
        return first != null && second != null && second.before(first);
    }

    /** A ruling comes after the verdict that it rests on. */
    private Stream<Finding> rulingsFollow(Log log) {
        Map<String, Place> verdicts = new HashMap<>();
        log.judged().forEach(verdict -> verdicts.put(verdict.id(), verdict.at()));
        return log.ruled().stream()
                .filter(ruling -> ruling.verdict() != null && overtaken(verdicts.get(ruling.verdict()), ruling.at()))
                .map(ruling -> finding(ruling.submission(), "was ruled on before its verdict"));
    }
}
