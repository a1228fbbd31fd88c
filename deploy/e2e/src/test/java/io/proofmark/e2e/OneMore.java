package io.proofmark.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One more instance of a running service, with its command and settings but an ordinal and a port of its own: it takes a share
 * of the partitions.
 */
record OneMore(Process process) implements AutoCloseable {

    /** @param ordinal among the instances of that service; the first is 0 */
    static OneMore of(ProofmarkSystem system, String service, int ordinal) throws IOException {
        ProcessHandle running = system.process(service);
        List<String> command = new ArrayList<>(List.of(running.info().command().orElseThrow()));
        command.addAll(List.of(running.info().arguments().orElseThrow()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(system.state()
                        .resolve("logs/" + service + "-" + ordinal + ".log")
                        .toFile());
        builder.environment().putAll(environment(running.pid()));
        builder.environment().put("PROOFMARK_LOG_INSTANCE", Integer.toString(ordinal));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(freePort()));
        return new OneMore(builder.start());
    }

    private static Map<String, String> environment(long pid) throws IOException {
        String all = Files.readString(Path.of("/proc/" + pid + "/environ"));
        return Stream.of(all.split("\0"))
                .filter(entry -> entry.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        entry -> entry.substring(0, entry.indexOf('=')),
                        entry -> entry.substring(entry.indexOf('=') + 1)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** As kill -9. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
