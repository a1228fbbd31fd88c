package io.proofmark.local;

import io.proofmark.local.Addresses.Listener;
import io.proofmark.local.servers.Folders;
import io.proofmark.local.servers.Ports;
import io.proofmark.local.servers.ServerFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;

/** Runs the system once, with the samples and apart from all else, so that every later start of this build is quick. */
@Command(
        name = "train",
        description = "Prepare quick starts: run the built services once, apart from all else, and keep what they load."
                + " The next up uses it.")
final class TrainCommand implements Runnable {

    private final Commands commands;

    TrainCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void run() {
        StateFolder kept = commands.machine().state();
        Training training = Training.beside(kept);
        try (var _ = LaunchLock.take(kept)) {
            training.discard(commands.console());
            Machine machine = new Commands(elsewhere(training.apart().folder()), commands.console()).machine(true);
            runOnce(machine, training);
            machine.services().forEach(service -> checkWritten(machine, service));
            Folders.delete(kept.file(AotCache.FOLDER));
            Files.move(training.apart().file(AotCache.FOLDER), kept.file(AotCache.FOLDER));
            training.discard();
        } catch (IOException e) {
            throw new ServerFault("the caches cannot be kept in " + kept.folder() + ": " + e.getMessage(), e);
        }
        commands.console()
                .say(String.format(
                        Locale.ROOT, "Trained after %.1f s.", commands.console().seconds()));
    }

    private void runOnce(Machine machine, Training training) throws IOException {
        Files.createDirectories(machine.state().file(AotCache.FOLDER));
        var pids = new Pids(machine.state());
        var startup = new Startup(machine, pids, commands.console());
        var end = new Thread(
                () -> {
                    commands.console().stopping().set(true);
                    startup.close();
                    training.discard();
                },
                "stop-training");
        Runtime.getRuntime().addShutdownHook(end);
        startup.run();
        Samples.of(machine).loadOnce(commands.console());
        commands.console().progress("the services write down what they loaded");
        new Shutdown(machine, pids).run();
        Runtime.getRuntime().removeShutdownHook(end);
    }

    private static void checkWritten(Machine machine, Service service) {
        if (!Files.exists(service.cache().file())) {
            throw new ServerFault(
                    service.name() + " wrote no cache; see " + machine.state().log(service.name()));
        }
    }

    private Map<String, String> elsewhere(Path folder) {
        Map<String, String> environment = new HashMap<>(commands.environment());
        environment.put(StateFolder.VARIABLE, folder.toString());
        for (Listener listener : Listener.values()) {
            environment.put(listener.variable(), Integer.toString(Ports.free()));
        }
        return environment;
    }
}
