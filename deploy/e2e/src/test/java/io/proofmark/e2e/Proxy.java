package io.proofmark.e2e;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A bad line to a server on this machine; a good one until it is told otherwise. */
final class Proxy implements AutoCloseable {

    /** What the line does to what passes it. */
    enum Line {
        GOOD,
        /** Each piece is two seconds late. */
        SLOW,
        /** A thousand bytes a second. */
        THIN,
        /** Nothing passes, and nobody is told. */
        SILENT
    }

    private static final int PIECE = 64 * 1024;
    private static final int THIN_PIECE = 100;
    private static final long LATE_NANOS = MILLISECONDS.toNanos(2000);
    private static final long THIN_NANOS = MILLISECONDS.toNanos(100);
    private static final long LOOK_NANOS = MILLISECONDS.toNanos(20);

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong touched = new AtomicLong();
    private volatile Line line = Line.GOOD;

    /** @param server port on this machine */
    Proxy(int server) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        threads.submit(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on the line is like that. */
    void become(Line next) {
        touched.set(0);
        line = next;
    }

    Line line() {
        return line;
    }

    /** Cuts all that is open in the middle of whatever it says; new connections are fine. */
    int reset() throws IOException {
        int cut = 0;
        for (Socket socket : Set.copyOf(open)) {
            try (socket) {
                socket.setSoLinger(true, 0);
                cut++;
            } catch (SocketException _) {
                // Closed meanwhile.
                open.remove(socket);
            }
        }
        return cut;
    }

    /** How many pieces the line was bad to since it became so. */
    long touched() {
        return touched.get();
    }

    private Void accept() throws IOException {
        while (!door.isClosed()) {
            connect(door.accept());
        }
        return null;
    }

    /** While the server is away, a client is turned away as it would be there. */
    private void connect(Socket client) throws IOException {
        try {
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(client);
            open.add(behind);
            threads.submit(() -> pump(client, behind));
            threads.submit(() -> pump(behind, client));
        } catch (ConnectException _) {
            client.close();
        }
    }

    private Void pump(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int size = in.read(piece); size >= 0; size = in.read(piece)) {
                pass(piece, size, out);
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
        return null;
    }

    private void pass(byte[] piece, int size, OutputStream out) throws IOException {
        if (line != Line.GOOD) {
            touched.incrementAndGet();
        }
        if (line == Line.SLOW) {
            LockSupport.parkNanos(LATE_NANOS);
        }
        while (line == Line.SILENT) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        int sent = 0;
        while (sent < size) {
            int next = line == Line.THIN ? Math.min(THIN_PIECE, size - sent) : size - sent;
            out.write(piece, sent, next);
            out.flush();
            sent += next;
            if (sent < size) {
                LockSupport.parkNanos(THIN_NANOS);
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        line = Line.GOOD;
        reset();
        threads.shutdownNow();
    }
}
