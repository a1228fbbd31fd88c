package io.proofmark.local.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1. */
public final class Ports {

    private static final int PATIENCE_MS = 500;
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;

    private Ports() {}

    /** A port that nobody listens on at the moment; below those that the system gives to outgoing connections. */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, HIGHEST)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new ServerFault("no free port on " + Server.HOST));
    }

    /** Whether a server could listen there now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(Server.HOST, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody answers there. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Server.HOST, port), PATIENCE_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
