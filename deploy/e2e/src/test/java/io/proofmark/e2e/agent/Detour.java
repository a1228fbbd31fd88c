package io.proofmark.e2e.agent;

/** Sends clients of the broker another way; the broker tells them its own address, so a setting would not do. */
public final class Detour {

    static final String TYPE = "org/apache/kafka/common/Node";
    static final String METHOD = "port";

    private static int from;
    private static int to;

    private Detour() {}

    static void over(int broker, int proxy) {
        from = broker;
        to = proxy;
    }

    /** Called from woven classes. */
    public static int port(int meant) {
        return meant == from ? to : meant;
    }
}
