package io.proofmark.local;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stops one process of the system and starts whatever is missing; for tests and repairs. */
@Command(name = "restart", hidden = true, description = "Stop one server or service and start it again.")
final class RestartCommand implements Runnable {

    private final Commands commands;

    @Parameters(paramLabel = "NAME")
    private String name = "";

    RestartCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void run() {
        Machine machine = commands.machine();
        var pids = new Pids(machine.state());
        try (var _ = LaunchLock.take(machine.state())) {
            new Shutdown(machine, pids).stop(List.of(machine.server(name)));
            new Startup(machine, pids, commands.console()).run();
        }
    }
}
