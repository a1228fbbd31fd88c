package io.proofmark.events;

import io.apicurio.registry.serde.avro.DefaultAvroDatumProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;

/**
 * Finds reader and writer by the schema itself. The serde's own lookup normalises the whole schema for every record, which
 * takes longer than the record does. Public because the serde makes it.
 */
public final class KnownDatums<T> extends DefaultAvroDatumProvider<T> {

    private final Map<Schema, DatumReader<T>> readers = new ConcurrentHashMap<>();
    private final Map<Schema, DatumWriter<T>> writers = new ConcurrentHashMap<>();

    @Override
    public DatumWriter<T> createDatumWriter(T data, Schema schema) {
        DatumWriter<T> known = writers.get(schema);
        return known == null ? writers.computeIfAbsent(schema, _ -> super.createDatumWriter(data, schema)) : known;
    }

    @Override
    public DatumReader<T> createDatumReader(Schema schema) {
        DatumReader<T> known = readers.get(schema);
        return known == null ? readers.computeIfAbsent(schema, super::createDatumReader) : known;
    }
}
