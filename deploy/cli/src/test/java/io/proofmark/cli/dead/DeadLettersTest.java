package io.proofmark.cli.dead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.proofmark.cli.dead.Settlement.Deed;
import io.proofmark.events.EventRecords;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private static final LetterId FIRST = LetterId.parse("verify:proofmark.submissions.v1/3@17");
    private static final LetterId SECOND = LetterId.parse("verify:proofmark.submissions.v1/3@40");
    private static final Settlement REDRIVEN =
            new Settlement(Deed.REDRIVEN, "ann", Instant.parse("2026-11-21T10:00:00Z"), null);
    private static final Settlement DISCARDED =
            new Settlement(Deed.DISCARDED, "bob", Instant.parse("2026-11-21T11:00:00Z"), "never wanted");

    private final DeadLetters letters = new DeadLetters();

    @Test
    void shouldCountHowOftenAnEventFailedWhenItWasRedriven() {
        letters.add(letter(FIRST, "event-1", 0));
        letters.add(note(FIRST, REDRIVEN, 1));
        letters.add(letter(SECOND, "event-1", 2));

        assertThat(letters.all()).extracting(DeadLetter::times).containsExactly(2, 2);
        assertThat(letters.all()).extracting(DeadLetter::isOpen).containsExactly(false, true);
    }

    @Test
    void shouldKeepWhatWasDoneWhenTheBytesAreErased() {
        letters.add(note(FIRST, REDRIVEN, 8));
        letters.add(note(FIRST, DISCARDED, 9));

        assertThat(letters.all()).singleElement().satisfies(letter -> {
            assertThat(letter.settlement()).isEqualTo(DISCARDED);
            assertThat(letter.at()).isEqualTo(DISCARDED.at());
            assertThat(letter.header(EventRecords.ID)).isEqualTo(Optional.empty());
        });
    }

    @Test
    void shouldCountALetterOnceWhenItWasMovedToTheEnd() {
        letters.add(letter(FIRST, "event-1", 0));
        letters.add(letter(FIRST, "event-1", 5));

        assertThat(letters.all()).singleElement().satisfies(letter -> {
            assertThat(letter.times()).isOne();
            assertThat(letter.stored().offset()).isEqualTo(5);
        });
    }

    @Test
    void shouldGiveTheRecordItsOwnHeadersBackWhenItIsRedriven() {
        Headers headers = DeadHeaders.original(letter(FIRST, "event-1", 0).headers());

        assertThat(headers).extracting(header -> header.key()).containsExactly(EventRecords.ID);
    }

    @Test
    void shouldSayHowAnIdIsWrittenWhenItIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterId.parse("proofmark.submissions.v1/3@17"))
                .withMessageContaining("<group>:<topic>/<partition>@<offset>");
    }

    private static ConsumerRecord<byte[], byte[]> letter(LetterId id, String event, long offset) {
        Headers headers = new RecordHeaders();
        headers.add(EventRecords.ID, event.getBytes(UTF_8));
        DeadHeaders.naming(id).forEach(headers::add);
        DeadHeaders.add(headers, DeadHeaders.REASON, "no event");
        return record(headers, offset, "bytes".getBytes(UTF_8));
    }

    private static ConsumerRecord<byte[], byte[]> note(LetterId id, Settlement settlement, long offset) {
        Headers headers = DeadHeaders.naming(id);
        settlement.writeTo(headers);
        return record(headers, offset, new byte[0]);
    }

    private static ConsumerRecord<byte[], byte[]> record(Headers headers, long offset, byte[] value) {
        return new ConsumerRecord<>(
                FIRST.source().topic() + ".dead.verify",
                3,
                offset,
                0,
                TimestampType.CREATE_TIME,
                1,
                value.length,
                "key".getBytes(UTF_8),
                value,
                headers,
                Optional.empty());
    }
}
