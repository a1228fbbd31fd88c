package io.proofmark.cli.dead;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.cli.ExitCode;
import io.proofmark.cli.log.LogAddress;
import io.proofmark.cli.log.LogOptions;
import io.proofmark.events.EventCodec;
import io.proofmark.events.UnreadableEventException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one dead letter with its bytes; exit code 2 when there is none of that id. */
@Command(
        name = "show",
        description = "Show a dead letter: headers, and its value as an event or, where it is none, in base64.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @Mixin
    private final LogOptions log;

    @Parameters(paramLabel = "ID", description = "As list prints it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    ShowCommand(Map<String, String> environment) {
        this.log = new LogOptions(environment);
    }

    @Override
    public Integer call() {
        return log.reading("the dead letter cannot be shown", () -> {
            LogAddress address = log.address();
            DeadLetter letter = DeadLetters.named(new DeadTopics(address.bootstrap()).read(), LetterId.parse(id));
            log.out().println("state: " + Said.of(letter.settlement()));
            if (letter.record() == null) {
                log.out().println("value: erased");
            } else {
                print(letter.record(), address);
            }
            return ExitCode.SOUND;
        });
    }

    private void print(ConsumerRecord<byte[], byte[]> record, LogAddress address) {
        byte[] key = record.key();
        log.out().println("key: " + (key == null ? "none" : new String(key, UTF_8)));
        record.headers().forEach(header -> log.out()
                .println("header: " + header.key() + "=" + new String(header.value(), UTF_8)));
        log.out().println("value: " + value(record, address));
    }

    private static String value(ConsumerRecord<byte[], byte[]> record, LogAddress address) {
        byte[] value = record.value();
        if (value == null) {
            return "none";
        }
        try (var codec = new EventCodec(address.registryUrl())) {
            return codec.decode(record.topic(), value).toString();
        } catch (UnreadableEventException e) {
            return value.length + " bytes, no event, base64 "
                    + Base64.getEncoder().encodeToString(value);
        }
    }
}
