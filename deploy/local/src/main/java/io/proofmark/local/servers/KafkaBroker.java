package io.proofmark.local.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/**
 * Apache Kafka in KRaft mode, broker and controller in one process. Its settings are those of {@code server.properties}
 * beside this class.
 *
 * @param distribution the servers' files
 * @param data the folder of the log, formatted at the first start
 * @param log the file that takes what it prints
 * @param port where clients come in
 * @param controllerPort where it talks to itself
 */
public record KafkaBroker(Distribution distribution, Path data, Path log, int port, int controllerPort)
        implements Server {

    private static final int ADMIN_MS = 2000;
    private static final Duration FORMAT = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Child start() {
        Path settings = writeSettings();
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(settings);
        }
        return Child.start(name(), java("-Xms256m", "-Xmx512m", "kafka.Kafka", settings), Map.of(), data, log);
    }

    @Override
    public boolean ready() {
        if (!Ports.answers(port)) {
            return false;
        }
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrap(),
                "request.timeout.ms", ADMIN_MS,
                "default.api.timeout.ms", ADMIN_MS);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The address that clients are given. */
    public String bootstrap() {
        return HOST + ":" + port;
    }

    private Path writeSettings() {
        return write("server.properties", text -> text.replace("${host}", HOST)
                .replace("${port}", Integer.toString(port))
                .replace("${controllerPort}", Integer.toString(controllerPort))
                .replace("${data}", data.toString()));
    }

    /** Copies a text of the class path to a file beside the data. */
    private Path write(String name, UnaryOperator<String> filledIn) {
        Path file = data.resolveSibling(data.getFileName() + "-" + name);
        try (InputStream text = Objects.requireNonNull(KafkaBroker.class.getResourceAsStream(name))) {
            Files.createDirectories(data);
            return Files.writeString(file, filledIn.apply(new String(text.readAllBytes(), UTF_8)));
        } catch (IOException e) {
            throw new ServerFault("Kafka's settings cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }

    private void format(Path settings) {
        List<String> command = java("-Xms32m", "-Xmx128m", "kafka.tools.StorageTool", "format");
        command.addAll(List.of("-t", Uuid.randomUuid().toString(), "-c", settings.toString()));
        Child format = Child.start("kafka format", command, Map.of(), data, log);
        if (!format.ended(FORMAT) || !Files.exists(data.resolve("meta.properties"))) {
            format.kill();
            throw new ServerFault("Kafka's log cannot be formatted; " + format.lastWords());
        }
    }

    private List<String> java(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                distribution.java(),
                "-XX:+UseSerialGC",
                // Half the processor time of a start (2.1 s for 4.1 s); one machine's load does not need more.
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.configurationFile=" + write("log4j2.properties", UnaryOperator.identity()),
                "-cp",
                distribution.classPath()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }
}
