package io.proofmark.local;

import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.Server;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stops one process of the system; for tests and repairs. */
@Command(name = "stop", hidden = true, description = "Stop one server or service.")
final class StopCommand implements Runnable {

    private final Commands commands;

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Option(names = "--kill", description = "As kill -9.")
    private boolean kill;

    StopCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void run() {
        Machine machine = commands.machine();
        var pids = new Pids(machine.state());
        Server server = machine.server(name);
        if (kill) {
            pids.alive(name).ifPresent(Child::kill);
        }
        new Shutdown(machine, pids).stop(List.of(server));
        commands.console().progress(name + " is down");
    }
}
