package io.proofmark.local;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything that does not run. */
@Command(name = "up", description = "Start everything; what runs already is left alone. Ctrl-C stops it.")
final class UpCommand implements Runnable {

    private final Commands commands;

    @Option(names = "--detach", description = "Return when all is ready; ./proofmark down stops it.")
    private boolean detach;

    UpCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void run() {
        Console console = commands.console();
        Machine machine = commands.machine();
        var pids = new Pids(machine.state());
        boolean wasUp;
        try (var _ = LaunchLock.take(machine.state())) {
            Training.beside(machine.state()).discard(console);
            var startup = new Startup(machine, pids, console);
            wasUp = startup.isUp();
            if (!wasUp) {
                start(machine, pids, startup);
            }
        }
        tellAddresses(machine);
        if (wasUp) {
            console.say("Proofmark is up already.");
            return;
        }
        console.say(String.format(Locale.ROOT, "Proofmark is up after %.1f s.", console.seconds()));
        if (!detach) {
            console.say("Ctrl-C stops it.");
            new Watch(machine, pids).untilStopped();
        }
    }

    private void start(Machine machine, Pids pids, Startup startup) {
        if (!detach) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(machine, pids, startup), "stop-everything"));
        }
        startup.run();
        Samples.of(machine).loadOnce(commands.console());
    }

    private void end(Machine machine, Pids pids, Startup startup) {
        commands.console().stopping().set(true);
        startup.close();
        if (new Shutdown(machine, pids).run()) {
            commands.console().say("Proofmark is down; its data stay.");
        }
    }

    private void tellAddresses(Machine machine) {
        Console console = commands.console();
        console.say("");
        machine.published().forEach((name, value) -> {
            if (!name.startsWith(Addresses.VARIABLE)) {
                console.say("  %-16s %s".formatted(name, value));
            }
        });
        console.say("  %-16s reviewer / %s"
                .formatted("sign in as", Secrets.password(machine.state().file("credentials.json"), "reviewer")));
        console.say("");
    }
}
