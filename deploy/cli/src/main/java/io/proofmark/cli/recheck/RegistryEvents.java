package io.proofmark.cli.recheck;

import io.proofmark.events.EventCodec;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Events as the registry's schemas describe them. */
final class RegistryEvents implements Events {

    /** A zero byte and the schema's id in four. */
    private static final int PREFIX = 5;

    private final EventCodec codec;
    private final WrittenSchemas schemas;
    private final Map<Integer, Schema> known = new HashMap<>();

    RegistryEvents(EventCodec codec, WrittenSchemas schemas) {
        this.codec = codec;
        this.schemas = schemas;
    }

    @Override
    public SpecificRecord decode(String topic, byte @Nullable [] bytes) {
        return codec.decode(topic, bytes);
    }

    @Override
    public boolean sameValue(byte @Nullable [] seen, ProducerRecord<byte[], byte[]> expected) {
        byte[] wanted = Objects.requireNonNull(expected.value());
        if (Arrays.equals(seen, wanted)) {
            return true;
        }
        if (seen == null || seen.length < PREFIX || seen[0] != 0 || Arrays.equals(seen, 1, PREFIX, wanted, 1, PREFIX)) {
            return false;
        }
        // An earlier release wrote it, by its version of the schema.
        Schema written =
                known.computeIfAbsent(ByteBuffer.wrap(seen, 1, Integer.BYTES).getInt(), schemas::byContentId);
        return EarlierForm.of(codec.decode(expected.topic(), wanted), written)
                .filter(bytes -> Arrays.equals(bytes, 0, bytes.length, seen, PREFIX, seen.length))
                .isPresent();
    }
}
