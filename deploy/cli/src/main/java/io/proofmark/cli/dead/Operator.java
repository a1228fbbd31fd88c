package io.proofmark.cli.dead;

/** Who works at this machine. */
final class Operator {

    private Operator() {}

    /** The account's name; whoever can append to the log could write any other. */
    static String name() {
        return System.getProperty("user.name", "unknown");
    }
}
