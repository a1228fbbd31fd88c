package io.proofmark.events;

import io.apicurio.registry.resolver.config.SchemaResolverConfig;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import io.apicurio.registry.serde.avro.AvroSerdeConfig;
import io.apicurio.registry.serde.avro.strategy.RecordIdStrategy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of events: Avro in Apicurio's wire format (a zero byte, the content id in four bytes, the record). It tells a
 * registry that is away, a passing fault, from bytes that will never be readable. Safe for use by several threads.
 */
public final class EventCodec implements AutoCloseable {

    private static final int SMALLEST = 5;
    /** A content id never changes its meaning, so a schema once read needs no second look; the longest the serde takes. */
    private static final long NEVER_AGAIN = Long.MAX_VALUE / 2;

    private final AvroKafkaSerializer<SpecificRecord> serializer = new AvroKafkaSerializer<>();
    private final AvroKafkaDeserializer<SpecificRecord> deserializer = new AvroKafkaDeserializer<>();
    private final RegistryProbe probe;

    /** @param registryUrl the registry's v3 API, for example {@code http://127.0.0.1:8084/apis/registry/v3} */
    public EventCodec(String registryUrl) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(SchemaResolverConfig.REGISTRY_URL, registryUrl);
        settings.put(SchemaResolverConfig.AUTO_REGISTER_ARTIFACT, false);
        settings.put(SchemaResolverConfig.FIND_LATEST_ARTIFACT, false);
        settings.put(SchemaResolverConfig.DEREFERENCE_SCHEMA, true);
        settings.put(SchemaResolverConfig.ARTIFACT_RESOLVER_STRATEGY, RecordIdStrategy.class.getName());
        settings.put(SchemaResolverConfig.CHECK_PERIOD_MS, NEVER_AGAIN);
        settings.put(SchemaResolverConfig.RETRY_COUNT, 0L);
        settings.put(AvroSerdeConfig.USE_SPECIFIC_AVRO_READER, true);
        settings.put(AvroSerdeConfig.AVRO_DATUM_PROVIDER, KnownDatums.class);
        serializer.configure(settings, false);
        deserializer.configure(settings, false);
        this.probe = new RegistryProbe(registryUrl);
    }

    /**
     * @throws IllegalArgumentException when the topic does not hold such records or the event exceeds {@link
     *     Topic#MAX_EVENT_BYTES}
     * @throws RegistryAwayException when the registry is needed and away
     */
    public byte[] encode(Topic topic, SpecificRecord event) {
        if (!topic.schemas().contains(event.getSchema())) {
            throw new IllegalArgumentException(
                    topic.name() + " does not hold " + event.getSchema().getFullName());
        }
        byte[] bytes = asking(() -> serializer.serialize(topic.name(), event));
        if (bytes.length > Topic.MAX_EVENT_BYTES) {
            throw new IllegalArgumentException("event of " + bytes.length + " bytes exceeds " + Topic.MAX_EVENT_BYTES);
        }
        return bytes;
    }

    /**
     * @throws UnreadableEventException when the bytes are no record that this release knows, or one of another topic
     * @throws RegistryAwayException when the registry is needed and away
     */
    public SpecificRecord decode(String topic, byte @Nullable [] bytes) {
        if (bytes == null || bytes.length < SMALLEST || bytes[0] != 0) {
            throw new UnreadableEventException("no Avro record in the registry's wire format", null);
        }
        try {
            Object event = asking(() -> deserializer.deserialize(topic, bytes));
            if (event instanceof SpecificRecord known) {
                if (!Topics.mayHold(topic, known.getSchema())) {
                    throw new UnreadableEventException(
                            known.getSchema().getName() + " does not belong into " + topic, null);
                }
                return known;
            }
            throw new UnreadableEventException("a record that this release does not know", null);
        } catch (RegistryAwayException | UnreadableEventException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableEventException("no readable Avro record: " + e.getMessage(), e);
        }
    }

    private <T> T asking(Supplier<T> call) {
        try {
            return call.get();
        } catch (AvroRuntimeException | IndexOutOfBoundsException | ClassCastException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!probe.answers()) {
                throw new RegistryAwayException("schema registry is away: " + e.getMessage(), e);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        serializer.close();
        deserializer.close();
        probe.close();
    }
}
