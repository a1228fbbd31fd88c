package io.proofmark.local.servers;

/** Something that runs as a child process, listens on one port of 127.0.0.1 and can say when it is ready. */
public interface Server {

    /** The only address that anything listens on. */
    String HOST = "127.0.0.1";

    /** Lower-case word that names it in messages, in {@code .proofmark/pids} and in its log's file name. */
    String name();

    /** The port that it listens on. */
    int port();

    /**
     * Starts it without waiting for it.
     *
     * @throws ServerFault when it cannot be started at all
     */
    Child start();

    /** Whether it does its work now; never throws, a fault is a no. */
    boolean ready();

    /** Ends it in order, so that its next start is quick. */
    default void stop(Child child) {
        child.stop();
    }
}
