package io.proofmark.bench.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The plain door in a process of its own, with the heap that services have. */
public final class PlainDoorProcess implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;
    private final int port;

    private PlainDoorProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** What the process runs: arguments are the broker's address, the topic and the port; it ends with its input. */
    public static void main(String[] arguments) throws IOException {
        try (var _ = new PlainDoor(arguments[0], arguments[1], Integer.parseInt(arguments[2]))) {
            System.out.println(READY);
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /**
     * Starts it and waits until it listens.
     *
     * @throws IOException when it does not come up
     */
    public static PlainDoorProcess start(String bootstrap, String topic) throws IOException {
        int port = freePort();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainDoorProcess.class.getName(),
                        bootstrap,
                        topic,
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!READY.equals(out.readLine())) {
            process.destroy();
            throw new IOException("the plain door does not come up");
        }
        return new PlainDoorProcess(process, port);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
