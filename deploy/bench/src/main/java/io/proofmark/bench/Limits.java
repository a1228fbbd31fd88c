package io.proofmark.bench;

/** How much load one use of this tool may make, so that a slip of the finger fills no disk. */
final class Limits {

    static final int SECONDS = 600;
    static final int CONNECTIONS = 256;
    static final int RATE = 5_000;
    static final long DOCUMENTS = 1_000_000;

    private Limits() {}
}
