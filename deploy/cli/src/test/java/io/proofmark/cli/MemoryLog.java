package io.proofmark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.cli.log.Fact;
import io.proofmark.events.EventRecords;
import io.proofmark.events.Topic;
import io.proofmark.events.Topics;
import io.proofmark.events.UnreadableEventException;
import io.proofmark.log.Entry;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.domain.Descent;
import io.proofmark.verify.domain.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A log of one partition a topic, in memory. Facts are their own bytes; events are their name and Avro's bytes. */
public final class MemoryLog implements io.proofmark.verify.application.Facts {

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, LogFact> facts = new HashMap<>();

    /** Appends a fact to a lane. */
    public Fact fact(Topic lane, LogFact fact) {
        String bytes = "fact " + facts.size();
        facts.put(bytes, fact);
        return new Fact(append(lane, "key", bytes.getBytes(UTF_8), new RecordHeaders()), fact);
    }

    @Override
    public LogFact read(byte[] bytes) {
        return facts.get(new String(bytes, UTF_8));
    }

    /** What is supplied changes nothing here but that it was supplied. */
    @Override
    public Submission submission(byte[] received, List<byte[]> supplied) {
        Submission it = ((LogFact.Received) read(received)).submission();
        return supplied.isEmpty()
                ? it
                : new Submission(
                        it.id(),
                        it.subject(),
                        it.kind(),
                        it.receivedAt(),
                        it.document(),
                        it.identityTag(),
                        it.configuration(),
                        it.conditions(),
                        it.figures(),
                        it.origin(),
                        it.texts(),
                        it.testedAt(),
                        it.reproduces(),
                        it.rules(),
                        it.pack(),
                        new Descent(
                                it.descent().fragment(),
                                ((LogFact.Supplied) read(supplied.getLast()))
                                        .information()
                                        .id(),
                                it.descent().apart()));
    }

    public Entry append(ProducerRecord<byte[], byte[]> record) {
        Topic topic = Topics.ALL.stream()
                .filter(one -> one.name().equals(record.topic()))
                .findFirst()
                .orElseThrow();
        return append(topic, new String(record.key(), UTF_8), record.value(), new RecordHeaders(record.headers()));
    }

    private Entry append(Topic topic, String key, byte[] value, RecordHeaders headers) {
        List<Entry> there = entries.computeIfAbsent(topic.name(), unseen -> new ArrayList<>());
        Entry entry = new Entry(topic.name(), 0, there.size(), key.getBytes(UTF_8), value, headers);
        there.add(entry);
        return entry;
    }

    /** A record as events have them. */
    public static ProducerRecord<byte[], byte[]> record(
            Topic topic, String key, String id, Instant time, SpecificRecord event) {
        var record = new ProducerRecord<>(topic.name(), key.getBytes(UTF_8), encode(event));
        record.headers().add(EventRecords.ID, id.getBytes(UTF_8));
        record.headers().add(EventRecords.TIME, time.toString().getBytes(UTF_8));
        record.headers().add(EventRecords.TYPE, event.getSchema().getFullName().getBytes(UTF_8));
        return record;
    }

    public static byte[] encode(SpecificRecord event) {
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.write((event.getSchema().getFullName() + " ").getBytes(UTF_8));
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<SpecificRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SpecificRecord decode(byte[] bytes) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        int space = text.indexOf(' ');
        Schema schema = Topics.schemas().get(space < 0 ? "" : text.substring(0, space));
        if (schema == null) {
            throw new UnreadableEventException("no event", null);
        }
        try {
            return new SpecificDatumReader<SpecificRecord>(schema)
                    .read(
                            null,
                            DecoderFactory.get()
                                    .binaryDecoder(Arrays.copyOfRange(bytes, space + 1, bytes.length), null));
        } catch (IOException e) {
            throw new UnreadableEventException("no event", e);
        }
    }
}
