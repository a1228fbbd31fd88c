package io.proofmark.local;

import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.HttpProbe;
import io.proofmark.local.servers.Ports;
import io.proofmark.local.servers.Server;
import io.proofmark.local.servers.ServerFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of the four services.
 *
 * @param name its module
 * @param jar its {@code quarkus-run.jar}
 * @param port where it listens
 * @param environment all its settings
 * @param folder its working directory
 * @param log the file that takes what it prints
 * @param java the Java executable
 */
record Service(String name, Path jar, int port, Map<String, String> environment, Path folder, Path log, String java)
        implements Server {

    private static final List<String> OPTIONS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    @Override
    public Child start() {
        if (!Files.exists(jar)) {
            throw new ServerFault(name + " is not built: " + jar + " is missing");
        }
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", jar.toString()));
        return Child.start(name, command, environment, folder, log);
    }

    @Override
    public boolean ready() {
        return Ports.answers(port) && HttpProbe.isOk("http://" + HOST + ":" + port + "/q/health/ready");
    }
}
