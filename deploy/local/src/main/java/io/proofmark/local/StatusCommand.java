package io.proofmark.local;

import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what runs; exit code 0 when all is ready, else 1. */
@Command(name = "status", description = "Say what runs; exit code 1 unless all is ready.")
final class StatusCommand implements Callable<Integer> {

    private final Commands commands;

    StatusCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() {
        Machine machine = commands.machine();
        Map<String, Child> alive = new Pids(machine.state()).alive();
        List<Boolean> ready =
                machine.servers().stream().map(server -> tell(server, alive)).toList();
        return ready.contains(false) ? 1 : 0;
    }

    private boolean tell(Server server, Map<String, Child> alive) {
        Child child = alive.get(server.name());
        boolean ready = child != null && server.ready();
        String state = child == null ? "down" : ready ? "ready" : "not ready";
        String pid = child == null ? "" : "process " + child.process().pid();
        commands.console()
                .say("%-20s %-10s port %-6d %s"
                        .formatted(server.name(), state, server.port(), pid)
                        .stripTrailing());
        return ready;
    }
}
