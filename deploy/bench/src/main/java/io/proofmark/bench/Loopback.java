package io.proofmark.bench;

import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Lets addresses of this machine's loopback pass and nothing else; no name is looked up. */
final class Loopback {

    private Loopback() {}

    /**
     * @param name of the setting, for the message
     * @throws BenchFault when it is no {@code http://} address of loopback
     */
    static URI url(String name, String text) {
        URI address = uri(name, text);
        if (!"http".equals(address.getScheme()) || address.getPort() < 0) {
            throw new BenchFault(name + "=" + text + " is not of the form http://127.0.0.1:<port>");
        }
        requireHost(name, address.getHost());
        return address;
    }

    /** The same for Kafka's list {@code host:port,host:port}. */
    static String brokers(String name, String text) {
        for (String broker : text.split(",", -1)) {
            URI address = uri(name, "kafka://" + broker.strip());
            if (address.getPort() < 0) {
                throw new BenchFault(name + "=" + text + " is not of the form 127.0.0.1:<port>");
            }
            requireHost(name, address.getHost());
        }
        return text;
    }

    /** @throws BenchFault when the host is neither {@code localhost} nor a literal loopback address */
    static void requireHost(String name, @Nullable String host) {
        if (host == null || !("localhost".equals(host) || literal(host))) {
            throw new BenchFault(name + " leads to " + host + "; load goes to loopback addresses only");
        }
    }

    private static boolean literal(String host) {
        try {
            return InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static URI uri(String name, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new BenchFault(name + "=" + text + " is no address", e);
        }
    }
}
