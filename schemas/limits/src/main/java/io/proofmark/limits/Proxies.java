package io.proofmark.limits;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * The proxies whose word on where a call came from is taken.
 *
 * @param trusted networks that they are in
 */
record Proxies(List<Network> trusted) {

    /**
     * Who calls: the peer, or behind trusted proxies the last address of the header that is none of theirs. What a
     * stranger wrote into the header lies further to the left and is never reached.
     *
     * @param peer the other end of the connection
     * @param forwardedFor the lines of {@code X-Forwarded-For}, in order
     */
    InetAddress client(InetAddress peer, List<String> forwardedFor) {
        InetAddress client = peer;
        for (String hop : hopsFromLast(forwardedFor)) {
            if (!trusts(client)) {
                return client;
            }
            try {
                client = InetAddress.ofLiteral(hop);
            } catch (IllegalArgumentException _) {
                return client; // no address: the proxy that wrote it stands for whoever is behind it
            }
        }
        return client;
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> hopsFromLast(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList()
                .reversed();
    }
}
