import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints standings as they change. Class path: org.apache.kafka:kafka-clients, io.apicurio:apicurio-registry-avro-serde-kafka. */
void main() {
    Map<String, Object> settings = Map.of(
            "bootstrap.servers", System.getenv("KAFKA_BOOTSTRAP"),
            "apicurio.registry.url", System.getenv("REGISTRY_URL"),
            "key.deserializer", StringDeserializer.class,
            "value.deserializer", AvroKafkaDeserializer.class,
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest",
            "group.id", "my-dashboard");
    try (var consumer = new KafkaConsumer<String, GenericRecord>(settings)) {
        consumer.subscribe(List.of("proofmark.standings.v1"));
        while (true) {
            for (var event : consumer.poll(Duration.ofSeconds(1))) {
                GenericRecord standing = event.value();
                IO.println(event.key() + " is " + standing.get("badge") + ", confidence " + standing.get("confidence"));
            }
            consumer.commitSync();
        }
    }
}
