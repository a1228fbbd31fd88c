package io.proofmark.cli.dead;

import io.proofmark.cli.ExitCode;
import io.proofmark.cli.dead.Settlement.Deed;
import io.proofmark.cli.log.LogOptions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Appends dead letters to their topics once more; what was redriven before is left alone. */
@Command(
        name = "redrive",
        description = "Append dead letters to their topics once more, after what they failed at was mended. "
                + "Readers that have them already know them by their event ids; what was settled before is left alone.",
        mixinStandardHelpOptions = true)
final class RedriveCommand implements Callable<Integer> {

    @Mixin
    private final LogOptions log;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "As list prints them.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "Every open one.")
    private boolean all;

    @Option(names = "--because", paramLabel = "TEXT", description = "Kept with the note of it.")
    private @Nullable String because;

    private final Clock clock;

    RedriveCommand(Map<String, String> environment, Clock clock) {
        this.log = new LogOptions(environment);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (all == !ids.isEmpty()) {
            throw log.misfit("name dead letters, or say --all");
        }
        return log.reading("the dead letters cannot be redriven", () -> {
            DeadTopics topics = new DeadTopics(log.address().bootstrap());
            List<DeadLetter> letters = topics.read();
            List<DeadLetter> meant = all
                    ? letters.stream().filter(DeadLetter::isOpen).toList()
                    : ids.stream()
                            .map(id -> DeadLetters.named(letters, LetterId.parse(id)))
                            .toList();
            meant.forEach(letter -> redrive(topics, letter));
            return ExitCode.SOUND;
        });
    }

    private void redrive(DeadTopics topics, DeadLetter letter) {
        if (letter.isOpen()) {
            var settlement = new Settlement(
                    Deed.REDRIVEN, Operator.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS), because);
            log.out().println(letter.id() + " stands at " + topics.redrive(letter, settlement));
        } else {
            log.out().println(letter.id() + " was " + Said.of(letter.settlement()));
        }
    }
}
