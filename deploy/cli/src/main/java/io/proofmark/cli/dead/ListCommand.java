package io.proofmark.cli.dead;

import io.proofmark.cli.ExitCode;
import io.proofmark.cli.log.LogOptions;
import io.proofmark.events.EventRecords;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists dead letters; exit code 1 when one is open, so that a script can watch it. */
@Command(
        name = "list",
        description = "List open dead letters: id, when, how often, type of event, reason.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:none is open", "1:at least one is open", "2:the log cannot be read"})
final class ListCommand implements Callable<Integer> {

    @Mixin
    private final LogOptions log;

    @Option(names = "--all", description = "Also those that somebody settled, and how.")
    private boolean all;

    ListCommand(Map<String, String> environment) {
        this.log = new LogOptions(environment);
    }

    @Override
    public Integer call() {
        return log.reading("the dead letters cannot be listed", () -> {
            List<DeadLetter> letters = new DeadTopics(log.address().bootstrap()).read();
            letters.stream().filter(letter -> all || letter.isOpen()).forEach(letter -> log.out()
                    .println(line(letter)));
            long open = letters.stream().filter(DeadLetter::isOpen).count();
            log.out().println(open + " open, " + (letters.size() - open) + " settled");
            return open == 0 ? ExitCode.SOUND : ExitCode.FAILED;
        });
    }

    private static String line(DeadLetter letter) {
        return String.join(
                "  ",
                letter.id().toString(),
                letter.at().toString(),
                letter.times() + "x",
                letter.header(EventRecords.TYPE).orElse("-"),
                letter.header(DeadHeaders.REASON).orElse("erased"),
                Said.of(letter.settlement()));
    }
}
