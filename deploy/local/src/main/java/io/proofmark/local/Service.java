package io.proofmark.local;

import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.Folders;
import io.proofmark.local.servers.HttpProbe;
import io.proofmark.local.servers.Ports;
import io.proofmark.local.servers.Server;
import io.proofmark.local.servers.ServerFault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the four services.
 *
 * @param name its module
 * @param built the folder of its {@code quarkus-run.jar} as the build left it
 * @param port where it listens
 * @param environment all its settings
 * @param running the folder that it runs from
 * @param log the file that takes what it prints
 * @param java the Java executable
 * @param cache what is known of its start
 */
record Service(
        String name,
        Path built,
        int port,
        Map<String, String> environment,
        Path running,
        Path log,
        String java,
        AotCache cache)
        implements Server {

    private static final String JAR = "quarkus-run.jar";
    private static final String LOGGING = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager";
    private static final List<String> OPTIONS =
            List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", LOGGING);

    @Override
    public Child start() {
        copy();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(OPTIONS);
        command.addAll(cache.options());
        command.addAll(List.of("-jar", running.resolve(JAR).toString()));
        return Child.start(name, command, environment, running, log);
    }

    /** Another program of the same release, with the same settings and libraries, beside the running service. */
    ProcessBuilder program(String main) {
        String jars = Stream.of("app/*", "lib/boot/*", "lib/main/*")
                .map(part -> running.resolve(part).toString())
                .collect(Collectors.joining(File.pathSeparator));
        var builder = new ProcessBuilder(java, "-Xmx1g", "-XX:+UseSerialGC", LOGGING, "-cp", jars, main)
                .directory(running.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    @Override
    public void stop(Child child) {
        if (cache.training()) {
            child.stop(AotCache.ASSEMBLY);
        } else {
            child.stop();
        }
    }

    /** It runs from a copy: a build that replaces the jars of a running Java stops it in the middle of a class. */
    private void copy() {
        if (!Files.exists(built.resolve(JAR))) {
            throw new ServerFault(name + " is not built: " + built.resolve(JAR) + " is missing");
        }
        try {
            Folders.delete(running);
            Files.createDirectories(running.getParent());
            Folders.copy(built, running);
        } catch (IOException e) {
            throw new ServerFault(name + " cannot be copied to " + running + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean ready() {
        return Ports.answers(port) && HttpProbe.isOk("http://" + HOST + ":" + port + "/q/health/ready");
    }
}
