package io.proofmark.intake.messaging;

import io.proofmark.log.Position;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.OutgoingMessageMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The ways out of this service; each gives the position that the broker acknowledged. */
@ApplicationScoped
public class Channels {

    /** Records that may wait for the sender; beyond it the door answers 503. */
    private static final long WAITING = 16_384;

    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> submissions;
    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> bulk;
    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> texts;

    Channels(
            @Channel("submissions") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING)
                    MutinyEmitter<ProducerRecord<byte[], byte[]>> submissions,
            @Channel("submissions-bulk") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING)
                    MutinyEmitter<ProducerRecord<byte[], byte[]>> bulk,
            @Channel("texts") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING)
                    MutinyEmitter<ProducerRecord<byte[], byte[]>> texts) {
        this.submissions = submissions;
        this.bulk = bulk;
        this.texts = texts;
    }

    Uni<String> submission(ProducerRecord<byte[], byte[]> record) {
        return send(submissions, record);
    }

    Uni<String> bulk(ProducerRecord<byte[], byte[]> record) {
        return send(bulk, record);
    }

    Uni<String> texts(ProducerRecord<byte[], byte[]> record) {
        return send(texts, record);
    }

    private static Uni<String> send(
            MutinyEmitter<ProducerRecord<byte[], byte[]>> channel, ProducerRecord<byte[], byte[]> record) {
        OutgoingMessageMetadata<RecordMetadata> acknowledged = new OutgoingMessageMetadata<>();
        return channel.sendMessage(Message.of(record).addMetadata(acknowledged))
                .map(_ -> acknowledged.getResult())
                .map(at -> new Position(at.topic(), at.partition(), at.offset()).toString());
    }
}
