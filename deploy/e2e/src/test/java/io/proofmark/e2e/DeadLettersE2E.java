package io.proofmark.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofmark.events.EventRecords;
import io.proofmark.events.Topics;
import io.proofmark.testing.CommittedLog;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What a service cannot use is put aside, and an operator decides on it. */
@Order(5)
class DeadLettersE2E {

    private static final String GROUP = Topics.Groups.CONFIDENCE;

    private final ProofmarkSystem system = ProofmarkSystem.shared();
    private final String poison = "poison-" + UUID.randomUUID();

    @Test
    void shouldEraseALetterForEverAfterItFailedOnceMore() throws Exception {
        String first = GROUP + ":" + append();
        awaitListed(first + "  ");
        assertThat(dead("show", first).out()).contains("state: open", "ce_id=" + poison, "no event, base64 ");

        CommandLine.Answer redriven = dead("redrive", first, "--because", "the reader was mended");
        CommandLine.Answer again = dead("redrive", first);

        String second = GROUP + ":" + redriven.out().strip().replaceFirst(".* stands at ", "");
        assertThat(redriven.exitCode()).as(redriven.text()).isZero();
        assertThat(again.out()).contains(first + " was redriven by", "the reader was mended");
        awaitListed(second + "  ");
        assertThat(dead("list").out().lines())
                .filteredOn(line -> line.startsWith(second))
                .singleElement()
                .asString()
                .contains("  2x  ");

        CommandLine.Answer discarded = dead("discard", second, first, "--because", "never wanted");

        assertThat(discarded.exitCode()).as(discarded.text()).isZero();
        assertThat(dead("list").out()).doesNotContain(first, second);
        assertThat(dead("list", "--all").out()).contains(second, first, "discarded by", "never wanted");
        assertThat(dead("show", second).out()).contains("value: erased");
        assertThat(dead("discard", second, "--because", "once more").out()).contains("was discarded by");
        assertThat(new CommittedLog(system.log().bootstrap())
                        .records(Topics.REASSESSMENTS.deadLetters(GROUP)).stream()
                                .filter(record -> record.value() != null)
                                .map(record -> new String(record.value(), UTF_8)))
                .doesNotContain(poison);
    }

    @Test
    void shouldSayThatThereIsNoneWhenTheIdIsUnknown() throws IOException {
        CommandLine.Answer answer = dead("show", GROUP + ":" + Topics.VERDICTS.name() + "/0@999999");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("there is no dead letter confidence:");
    }

    private void awaitListed(String start) {
        await().atMost(ProofmarkSystem.PATIENCE).untilAsserted(() -> {
            CommandLine.Answer listed = dead("list");
            assertThat(listed.exitCode()).as(listed.text()).isOne();
            assertThat(listed.out().lines()).anyMatch(line -> line.startsWith(start));
        });
    }

    private CommandLine.Answer dead(String... arguments) throws IOException {
        String[] whole = new String[arguments.length + 1];
        whole[0] = "dead";
        System.arraycopy(arguments, 0, whole, 1, arguments.length);
        return system.commandLine().run(whole);
    }

    private String append() throws Exception {
        var record = new ProducerRecord<>(Topics.REASSESSMENTS.name(), poison.getBytes(UTF_8), poison.getBytes(UTF_8));
        record.headers().add(EventRecords.ID, poison.getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, system.log().bootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            RecordMetadata at = producer.send(record).get();
            return at.topic() + "/" + at.partition() + "@" + at.offset();
        }
    }
}
