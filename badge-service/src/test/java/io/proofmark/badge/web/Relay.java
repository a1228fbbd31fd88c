package io.proofmark.badge.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a browser and the service, so that their connections can be cut. */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ByteArrayOutputStream asked = new ByteArrayOutputStream();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean cut;

    private Relay(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
        threads.execute(this::accept);
    }

    static Relay to(int port) {
        try {
            return new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/";
    }

    /** All that the browser sent so far. */
    String asked() {
        synchronized (asked) {
            return asked.toString(ISO_8859_1);
        }
    }

    /** Ends all connections, and every new one at once. */
    void cut() {
        cut = true;
        sockets.forEach(Relay::end);
        sockets.clear();
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        threads.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (cut) {
                    end(browser);
                } else {
                    Socket service = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.add(browser);
                    sockets.add(service);
                    threads.execute(() -> pump(browser, service, true));
                    threads.execute(() -> pump(service, browser, false));
                }
            } catch (IOException e) {
                // The door was closed: the test is over.
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean listen) {
        byte[] some = new byte[8192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (listen) {
                    synchronized (asked) {
                        asked.write(some, 0, read);
                    }
                }
                out.write(some, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One side is gone, which ends the other.
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
