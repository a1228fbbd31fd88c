package io.proofmark.local;

import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.DatabaseRoles;
import io.proofmark.local.servers.ServerFault;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a service's tables again from the log. */
@Command(
        name = "rebuild",
        description = {
            "Make a service's tables again from the log, and compare.",
            "badge: beside the live ones, which readers do not notice; verify, confidence: the service is away meanwhile.",
            "Exit code: 0 nothing differs, 1 something did and is named, 2 impossible."
        })
final class RebuildCommand implements Callable<Integer> {

    private static final String BESIDE = DatabaseRoles.REBUILDS_BESIDE;
    private static final String PROGRAM = "io.proofmark.badge.Rebuild";
    private static final List<String> IN_PLACE = List.of("verify", "confidence");
    private static final int IMPOSSIBLE = 2;
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Commands commands;

    @Parameters(paramLabel = "SERVICE", description = "badge, verify or confidence")
    private String name = "";

    RebuildCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Integer call() {
        try {
            return rebuild();
        } catch (ServerFault e) {
            commands.console().complain(String.valueOf(e.getMessage()));
            return IMPOSSIBLE;
        }
    }

    private int rebuild() {
        if (!name.equals(BESIDE) && !IN_PLACE.contains(name)) {
            throw new ServerFault(
                    "there is nothing to rebuild in " + name + "; there are badge, verify and confidence");
        }
        Machine machine = commands.machine();
        var pids = new Pids(machine.state());
        Service service = machine.service(name);
        if (pids.alive(service.name()).isEmpty()) {
            throw new ServerFault(service.name() + " does not run: ./proofmark up");
        }
        return name.equals(BESIDE) ? beside(service) : inPlace(machine, pids, service);
    }

    private int beside(Service service) {
        try {
            return service.program(PROGRAM).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new ServerFault("the rebuild cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFault("interrupted while rebuilding", e);
        }
    }

    /** A service that finds its tables behind what it has told makes them anew before it goes on. */
    private int inPlace(Machine machine, Pids pids, Service service) {
        try (var _ = LaunchLock.take(machine.state())) {
            new Shutdown(machine, pids).stop(List.of(service));
            try (Connection connection = machine.postgres().connect(name);
                    Statement statement = connection.createStatement()) {
                statement.execute("drop table if exists position");
            } catch (SQLException e) {
                throw new ServerFault("the tables of " + name + " cannot be dropped: " + e.getMessage(), e);
            }
            Child child = service.start();
            pids.add(child);
            child.awaitReady(service, LONGEST);
        }
        commands.console().progress(service.name() + " has made its tables again");
        return 0;
    }
}
