package io.proofmark.badge.domain;

import java.math.BigInteger;
import java.util.Collection;

/**
 * What a set of rows adds up to: the sum of the SHA-256 of each row's canonical JSON, modulo 2²⁵⁶. Neither the order of
 * the rows nor the way they came about shows in it.
 */
public record Digest(BigInteger value) {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

    /** Of no rows. */
    public static final Digest NONE = new Digest(BigInteger.ZERO);

    public Digest {
        value = value.mod(MODULUS);
    }

    /** Of all the rows of several sets. */
    public static Digest of(Collection<Digest> parts) {
        return new Digest(parts.stream().map(Digest::value).reduce(BigInteger.ZERO, BigInteger::add));
    }

    /** 64 hexadecimal digits. */
    public String hex() {
        return "%064x".formatted(value);
    }
}
