package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command line, as the script runs it, with a state folder and ports of its own. */
final class Launcher {

    private static final List<String> PORTS =
            List.of("BADGE", "INTAKE", "VERIFY", "CONFIDENCE", "REGISTRY", "KAFKA", "KAFKA_CONTROLLER", "POSTGRES");
    private static final int PATIENCE_S = 240;

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    Launcher(Path root, Path state) throws IOException {
        this.root = root;
        environment.put("PROOFMARK_HOME", root.toString());
        environment.put("PROOFMARK_STATE", state.toString());
        List<ServerSocket> held = new ArrayList<>();
        for (String port : PORTS) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            environment.put("PROOFMARK_PORT_" + port, Integer.toString(socket.getLocalPort()));
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
    }

    /** Runs a command to its end, which must be a good one; gives what it printed. */
    String run(String... arguments) throws IOException {
        Path output = Files.createTempFile("proofmark-launcher", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                jar() + ":" + root.resolve("deploy/local/target/lib") + "/*",
                "io.proofmark.local.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = ended(process);
        String text = Files.readString(output);
        Files.delete(output);
        assertThat(ended && process.exitValue() == 0).as(command + "\n" + text).isTrue();
        return text;
    }

    private Path jar() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("deploy/local/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("local-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchFileException("deploy/local is not built"));
        }
    }

    private static boolean ended(Process process) throws IOException {
        try {
            if (process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                return true;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
