package io.proofmark.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.events.Topic;
import java.sql.SQLException;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes the record that keeps what a reader could not use: the original's bytes, key and headers, and why. */
final class DeadLetters {

    private static final int LONGEST_REASON = 1000;

    private DeadLetters() {}

    static Output of(Entry entry, String group, Exception why) {
        var record = new ProducerRecord<>(
                Topic.deadLetters(entry.topic(), group), null, entry.key(), entry.value(), entry.headers());
        add(record, "pm_dead_reason", reason(why));
        add(record, "pm_dead_fault", why.getClass().getName());
        add(record, "pm_dead_group", group);
        add(record, Position.DEAD_LETTER_HEADER, entry.position().toString());
        return new Output(entry, record);
    }

    static String reason(Exception why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                // The database's own message quotes what was written, which may have to be erased one day.
                return "the database refuses it, SQLSTATE " + refused.getSQLState();
            }
        }
        String reason =
                Objects.requireNonNullElse(why.getMessage(), why.getClass().getSimpleName());
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static void add(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
