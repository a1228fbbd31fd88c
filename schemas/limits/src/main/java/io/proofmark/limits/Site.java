package io.proofmark.limits;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Where a call came from, as far as that tells people apart: an IPv4 address, or of IPv6 the network of 64 bits that one site
 * has. It lives no longer than the call, and says nothing when it is printed.
 */
public final class Site {

    private static final int NETWORK_BYTES = 8;

    private final InetAddress address;

    private Site(InetAddress address) {
        this.address = address;
    }

    public static Site of(InetAddress address) {
        return new Site(address);
    }

    /** Whether it lies in the public internet; elsewhere many share an address, or everybody has the same. */
    public boolean isPublic() {
        return PublicAddresses.contain(address);
    }

    boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** Its 4 or 8 bytes, for keyed codes and nothing else. */
    public byte[] network() {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES);
    }

    @Override
    public String toString() {
        return "a site";
    }
}
