package io.proofmark.cli.dead;

import io.proofmark.events.EventRecords;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All dead letters with what was done about them: a fold over the topics of dead letters, each partition in its order. */
final class DeadLetters {

    private final Map<LetterId, ConsumerRecord<byte[], byte[]>> letters = new LinkedHashMap<>();
    private final Map<LetterId, Settlement> settlements = new HashMap<>();

    /** Takes the next record; a copy of a letter takes its place, the latest deed stands. */
    void add(ConsumerRecord<byte[], byte[]> record) {
        LetterId id = DeadHeaders.id(record);
        Settlement.in(record.headers())
                .ifPresentOrElse(deed -> settlements.put(id, deed), () -> letters.put(id, record));
    }

    /** In the order of their ids. */
    List<DeadLetter> all() {
        Map<String, Long> times = letters.entrySet().stream()
                .collect(Collectors.groupingBy(it -> event(it.getKey(), it.getValue()), Collectors.counting()));
        Map<LetterId, DeadLetter> all = new TreeMap<>();
        settlements.forEach((id, deed) -> all.put(id, new DeadLetter(id, null, 1, deed)));
        letters.forEach((id, record) -> all.put(
                id,
                new DeadLetter(
                        id, record, times.getOrDefault(event(id, record), 1L).intValue(), settlements.get(id))));
        return List.copyOf(all.values());
    }

    /** @throws IllegalArgumentException when there is none of that id */
    static DeadLetter named(Collection<DeadLetter> letters, LetterId id) {
        return letters.stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no dead letter " + id));
    }

    private static String event(LetterId id, ConsumerRecord<byte[], byte[]> record) {
        String event = EventRecords.header(record.headers(), EventRecords.ID);
        return id.group() + ":" + (event == null ? id.source().toString() : event);
    }
}
