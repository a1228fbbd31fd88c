package io.proofmark.cli.log;

import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.events.UnreadableEventException;
import io.proofmark.log.Entry;
import io.proofmark.verify.application.LogFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the log subject after subject. Held are one slice of the log and, to the end, the subjects that name a row which
 * came in under another subject: these wait for one more reading, which looks that row up.
 */
public final class Histories {

    /** Where submissions and what is said about them come in. */
    public static final List<Topic> LANES = List.of(Topics.SUBMISSIONS, Topics.SUBMISSIONS_BULK);

    private final WholeLog log;
    private final Function<Entry, LogFact> facts;
    private final BiConsumer<Entry, String> unreadable;

    /**
     * @param facts what a record says; throws {@link UnreadableEventException}
     * @param unreadable told of each record that says nothing, and why
     */
    public Histories(WholeLog log, Function<Entry, LogFact> facts, BiConsumer<Entry, String> unreadable) {
        this.log = log;
        this.facts = facts;
        this.unreadable = unreadable;
    }

    /** Hands over every subject once, with its records of these topics as well. */
    public void each(Collection<Topic> topics, Consumer<History> visitor) {
        List<Topic> read = new ArrayList<>(LANES);
        topics.stream().filter(topic -> !LANES.contains(topic)).forEach(read::add);
        List<Subject> waiting = new ArrayList<>();
        Set<String> wanted = new HashSet<>();
        log.eachSubject(read, subject -> {
            History history = new History(subject, facts(subject), List.of());
            Set<String> strangers = history.strangers();
            if (strangers.isEmpty()) {
                visitor.accept(history);
            } else {
                waiting.add(subject);
                wanted.addAll(strangers);
            }
        });
        if (!waiting.isEmpty()) {
            Map<String, List<Fact>> found = find(wanted);
            waiting.forEach(subject -> visitor.accept(with(subject, found)));
        }
    }

    private History with(Subject subject, Map<String, List<Fact>> found) {
        List<Fact> own = facts(subject);
        List<Fact> elsewhere = new History(subject, own, List.of())
                .strangers().stream()
                        .flatMap(row -> found.getOrDefault(row, List.of()).stream())
                        .toList();
        return new History(subject, own, elsewhere);
    }

    private Map<String, List<Fact>> find(Set<String> wanted) {
        Map<String, List<Fact>> found = new HashMap<>();
        log.eachRecord(LANES, entry -> fact(entry, (bad, why) -> {})
                .filter(fact -> fact.fact() instanceof LogFact.Received && wanted.contains(fact.submissionId()))
                .ifPresent(fact -> found.computeIfAbsent(fact.submissionId(), unseen -> new ArrayList<>())
                        .add(fact)));
        return found;
    }

    private List<Fact> facts(Subject subject) {
        return LANES.stream()
                .flatMap(topic -> subject.of(topic).stream())
                .flatMap(entry -> fact(entry, unreadable).stream())
                .toList();
    }

    private Optional<Fact> fact(Entry entry, BiConsumer<Entry, String> told) {
        if (log.reach().dead().contains(entry.position())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Fact(entry, facts.apply(entry)));
        } catch (UnreadableEventException | IllegalArgumentException e) {
            told.accept(entry, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
