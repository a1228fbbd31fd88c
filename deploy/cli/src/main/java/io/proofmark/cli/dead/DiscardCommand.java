package io.proofmark.cli.dead;

import io.proofmark.cli.ExitCode;
import io.proofmark.cli.dead.Settlement.Deed;
import io.proofmark.cli.log.LogOptions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases the bytes of dead letters; what was done, by whom and why stays. */
@Command(
        name = "discard",
        description = "Erase the bytes of dead letters for ever. Who did it, when and why is kept.",
        mixinStandardHelpOptions = true)
final class DiscardCommand implements Callable<Integer> {

    @Mixin
    private final LogOptions log;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "As list prints them.")
    private List<String> ids = List.of();

    @Option(names = "--because", paramLabel = "TEXT", required = true, description = "Kept with the note of it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String because;

    private final Clock clock;

    DiscardCommand(Map<String, String> environment, Clock clock) {
        this.log = new LogOptions(environment);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        return log.reading("the dead letters cannot be discarded", () -> {
            DeadTopics topics = new DeadTopics(log.address().bootstrap());
            // Each is looked up anew: erasing one moves the others.
            ids.forEach(id -> discard(topics, DeadLetters.named(topics.read(), LetterId.parse(id))));
            return ExitCode.SOUND;
        });
    }

    private void discard(DeadTopics topics, DeadLetter letter) {
        if (letter.record() == null) {
            log.out().println(letter.id() + " was " + Said.of(letter.settlement()));
        } else {
            topics.discard(
                    letter,
                    new Settlement(
                            Deed.DISCARDED, Operator.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS), because));
            log.out().println(letter.id() + " is erased");
        }
    }
}
