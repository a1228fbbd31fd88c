package io.proofmark.limits;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by the IANA registries of special-purpose addresses for IPv4 and IPv6.
 * Of IPv6 only global unicast (2000::/3) is public, and of that nothing that holds an IPv4 address: mapped, compatible and NAT64
 * addresses lie outside, 6to4 and Teredo are named.
 */
public final class PublicAddresses {

    private static final List<Network> NOT_PUBLIC_4 = List.of(
            Network.parse("0.0.0.0/8"),
            Network.parse("10.0.0.0/8"),
            Network.parse("100.64.0.0/10"),
            Network.parse("127.0.0.0/8"),
            Network.parse("169.254.0.0/16"),
            Network.parse("172.16.0.0/12"),
            Network.parse("192.0.0.0/24"),
            Network.parse("192.0.2.0/24"),
            Network.parse("192.31.196.0/24"),
            Network.parse("192.52.193.0/24"),
            Network.parse("192.88.99.0/24"),
            Network.parse("192.168.0.0/16"),
            Network.parse("192.175.48.0/24"),
            Network.parse("198.18.0.0/15"),
            Network.parse("198.51.100.0/24"),
            Network.parse("203.0.113.0/24"),
            Network.parse("224.0.0.0/4"),
            Network.parse("240.0.0.0/4"));

    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");

    private static final List<Network> NOT_PUBLIC_6 = List.of(
            Network.parse("2001::/23"),
            Network.parse("2001:db8::/32"),
            Network.parse("2002::/16"),
            Network.parse("2620:4f:8000::/48"),
            Network.parse("3fff::/20"),
            Network.parse("5f00::/16"));

    private PublicAddresses() {}

    /** Whether an address is one of the public internet. */
    public static boolean contain(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(network -> network.contains(address))
                : GLOBAL_UNICAST.contains(address)
                        && NOT_PUBLIC_6.stream().noneMatch(network -> network.contains(address));
    }
}
