package io.proofmark.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops everything and forgets all data. */
@Command(name = "reset", description = "Stop everything and forget all data, keys and passwords.")
final class ResetCommand implements Callable<Integer> {

    private final Commands commands;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    ResetCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() {
        Console console = commands.console();
        if (!yes && !console.agreed("Forget all data in " + commands.state().folder() + "?")) {
            console.say("Nothing is forgotten.");
            return 1;
        }
        Machine machine = commands.machine();
        try (var _ = LaunchLock.take(machine.state())) {
            Training.beside(machine.state()).discard(console);
            new Shutdown(machine, new Pids(machine.state())).run();
            machine.state().forget();
        }
        console.say("All data are forgotten.");
        return 0;
    }
}
