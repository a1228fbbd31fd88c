package io.proofmark.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/** A place in the log, written {@code <topic>/<partition>@<offset>}. */
public record Position(String topic, int partition, long offset) {

    /** Header of a dead letter: where the record stood that could not be used. */
    public static final String DEAD_LETTER_HEADER = "pm_dead_position";

    private static final Pattern FORM = Pattern.compile("([a-zA-Z0-9._-]{1,249})/([0-9]{1,5})@([0-9]{1,18})");

    /** @throws IllegalArgumentException when the text has another form */
    public static Position parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a position is written <topic>/<partition>@<offset>");
        }
        return new Position(matcher.group(1), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "@" + offset;
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }
}
