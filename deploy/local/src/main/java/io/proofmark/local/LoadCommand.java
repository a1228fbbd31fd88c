package io.proofmark.local;

import io.proofmark.local.Addresses.Listener;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Posts files of submissions; exit code 1 when a line is refused. */
@Command(name = "load", description = "Post files of native submissions, one JSON document a line.")
final class LoadCommand implements Callable<Integer> {

    private final Commands commands;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    LoadCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() {
        Console console = commands.console();
        Addresses addresses = Addresses.of(commands.environment(), commands.state());
        var loading = new Loading(addresses.http(Listener.INTAKE), console);
        long refused = 0;
        for (Path file : files) {
            Loading.Summary summary = loading.load(file);
            refused += summary.refused();
            console.say(String.format(
                    Locale.ROOT,
                    "%s: %d taken in, %d refused, after %.1f s",
                    file,
                    summary.accepted(),
                    summary.refused(),
                    console.seconds()));
        }
        return refused == 0 ? 0 : 1;
    }
}
