package io.proofmark.local;

import picocli.CommandLine.Command;

/** Stops everything. */
@Command(name = "down", description = "Stop everything; all data stay.")
final class DownCommand implements Runnable {

    private final Commands commands;

    DownCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void run() {
        Machine machine = commands.machine();
        try (var _ = LaunchLock.take(machine.state())) {
            Training.beside(machine.state()).discard(commands.console());
            boolean ran = new Shutdown(machine, new Pids(machine.state())).run();
            commands.console().say(ran ? "Proofmark is down; its data stay." : "Proofmark is down already.");
        }
    }
}
