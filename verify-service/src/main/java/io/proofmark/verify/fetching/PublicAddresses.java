package io.proofmark.verify.fetching;

import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by the IANA registries of special-purpose addresses for IPv4 and IPv6.
 * Of IPv6 only global unicast (2000::/3) is public, and of that nothing that holds an IPv4 address: mapped, compatible and NAT64
 * addresses lie outside, 6to4 and Teredo are named.
 */
final class PublicAddresses {

    private static final int IPV4_BYTES = 4;

    private static final List<Block> NOT_PUBLIC_4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.31.196.0", 24),
            Block.of("192.52.193.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("192.175.48.0", 24),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4));

    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

    private static final List<Block> NOT_PUBLIC_6 = List.of(
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16),
            Block.of("2620:4f:8000::", 48),
            Block.of("3fff::", 20),
            Block.of("5f00::", 16));

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return NOT_PUBLIC_4.stream().noneMatch(block -> block.contains(bytes));
        }
        return GLOBAL_UNICAST.contains(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.contains(bytes));
    }

    /** Addresses that begin alike. */
    private record Block(InetAddress first, int bits) {

        static Block of(String literal, int bits) {
            return new Block(InetAddress.ofLiteral(literal), bits);
        }

        boolean contains(byte[] address) {
            byte[] start = first.getAddress();
            int whole = bits / Byte.SIZE;
            for (int i = 0; i < whole; i++) {
                if (start[i] != address[i]) {
                    return false;
                }
            }
            int rest = bits % Byte.SIZE;
            int mask = 0xff << (Byte.SIZE - rest) & 0xff;
            return rest == 0 || (start[whole] & mask) == (address[whole] & mask);
        }
    }
}
