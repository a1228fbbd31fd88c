package io.proofmark.cli.log;

import io.proofmark.events.Topic;
import io.proofmark.log.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The records that have one key. All of a key lie in one partition of each topic, which holds them in order. */
public final class Subject {

    private final String key;
    private final Map<String, List<Entry>> entries = new HashMap<>();

    public Subject(String key) {
        this.key = key;
    }

    /** The row's id. */
    public String key() {
        return key;
    }

    /** Its records in a topic, in the order of the log. */
    public List<Entry> of(Topic topic) {
        return entries.getOrDefault(topic.name(), List.of());
    }

    public void add(Entry entry) {
        entries.computeIfAbsent(entry.topic(), unseen -> new ArrayList<>()).add(entry);
    }
}
