package io.proofmark.cli.recheck;

import io.proofmark.events.EventRecords;
import io.proofmark.events.UnreadableEventException;
import io.proofmark.log.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Finds what differs between a record of the log and the one that should be there: key, headers, value. */
final class Differences {

    private static final int LONGEST = 80;

    private final Events events;

    Differences(Events events) {
        this.events = events;
    }

    /** A line for each difference; none when key, value and headers but the trace context are the same bytes. */
    List<String> between(Entry seen, ProducerRecord<byte[], byte[]> expected) {
        List<String> found = new ArrayList<>();
        if (!Arrays.equals(seen.key(), expected.key())) {
            found.add("key");
        }
        headers(seen.headers(), expected.headers(), found);
        if (!events.sameValue(seen.value(), expected)) {
            found.addAll(values(seen, expected));
        }
        return found;
    }

    private static void headers(Headers seen, Headers expected, List<String> found) {
        Map<String, String> there = texts(seen);
        Map<String, String> wanted = texts(expected);
        Stream.concat(there.keySet().stream(), wanted.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !Objects.equals(there.get(name), wanted.get(name)))
                .forEach(name -> found.add(told("header " + name, there.get(name), wanted.get(name))));
    }

    // The bytes as one character each, so that no two differ only in how they are read.
    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new TreeMap<>();
        for (Header header : headers) {
            if (!header.key().equals(EventRecords.TRACEPARENT)) {
                byte[] value = Objects.requireNonNullElse(header.value(), new byte[0]);
                texts.merge(
                        header.key(),
                        new String(value, java.nio.charset.StandardCharsets.ISO_8859_1),
                        (one, other) -> one + " and " + other);
            }
        }
        return texts;
    }

    private List<String> values(Entry seen, ProducerRecord<byte[], byte[]> expected) {
        SpecificRecord there;
        try {
            there = events.decode(seen.topic(), seen.value());
        } catch (UnreadableEventException e) {
            return List.of("value: " + e.getMessage());
        }
        SpecificRecord wanted = events.decode(seen.topic(), expected.value());
        if (!there.getSchema().equals(wanted.getSchema())) {
            return List.of(told(
                    "event", there.getSchema().getName(), wanted.getSchema().getName()));
        }
        List<String> found = new ArrayList<>();
        for (Schema.Field field : there.getSchema().getFields()) {
            Object one = there.get(field.pos());
            Object other = wanted.get(field.pos());
            if (!Objects.equals(one, other)) {
                found.add(field(field.name(), one, other));
            }
        }
        return found.isEmpty() ? List.of("value: other bytes of the same event") : found;
    }

    private static String field(String name, @Nullable Object seen, @Nullable Object expected) {
        if (!(seen instanceof Collection<?> there) || !(expected instanceof Collection<?> wanted)) {
            return told(name, seen, expected);
        }
        String lacking = listed(" lacks ", wanted, there);
        String surplus = listed(" has too much ", there, wanted);
        return lacking.isEmpty() && surplus.isEmpty() ? name + " is in another order" : name + lacking + surplus;
    }

    private static String listed(String verb, Collection<?> items, Collection<?> without) {
        List<String> some = items.stream()
                .filter(item -> !without.contains(item))
                .map(Differences::brief)
                .toList();
        return some.isEmpty() ? "" : verb + String.join(", ", some);
    }

    private static String told(String name, @Nullable Object seen, @Nullable Object expected) {
        return name + " is " + brief(seen) + ", should be " + brief(expected);
    }

    private static String brief(@Nullable Object value) {
        String text = value == null ? "absent" : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
