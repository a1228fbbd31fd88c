package io.proofmark.log;

import java.util.NoSuchElementException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Metric;

/**
 * Knows since when the broker is silent: a consumer that hears nothing polls on and finds nothing.
 *
 * @param sinceHeartbeat seconds since the group's coordinator last answered; negative before it first did
 */
record Contact(Metric sinceHeartbeat) {

    private static final String METRIC = "last-heartbeat-seconds-ago";

    static Contact of(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(METRIC))
                .map(metric -> new Contact(metric.getValue()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the consumer has no metric " + METRIC));
    }

    double seconds() {
        return sinceHeartbeat.metricValue() instanceof Number seconds ? seconds.doubleValue() : 0;
    }
}
