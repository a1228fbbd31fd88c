package io.proofmark.signatures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom we trust: pinned keys and pairs of identity and issuer, compared whole and exactly. The same policy judges every
 * method, so a signature by a weaker method is never judged by a weaker policy.
 *
 * @param keys trusted keys
 * @param identities trusted certificate subjects
 */
public record SigningPolicy(List<TrustedKey> keys, List<Signer.Identity> identities) {

    private static final String MARATHON = "inferencebench-marathon-2026-05-18";

    /**
     * A pinned key.
     *
     * @param name how answers name this entry
     * @param key the key; only its bytes are compared, not its id
     */
    public record TrustedKey(String name, Signer.Key key) {

        /**
         * From a PEM text (SubjectPublicKeyInfo); {@link IllegalArgumentException} when it is none.
         */
        public static TrustedKey of(String name, String pem) {
            try {
                return new TrustedKey(name, Keys.signer(pem));
            } catch (Refused e) {
                throw new IllegalArgumentException("trusted key " + name + ": " + e.reason(), e);
            }
        }
    }

    public SigningPolicy {
        keys = List.copyOf(keys);
        identities = List.copyOf(identities);
    }

    /** The published policy: InferenceBench's marathon key (key id 3479557f288500af) and nobody else. */
    public static SigningPolicy pinned() {
        return new SigningPolicy(List.of(TrustedKey.of(MARATHON, resource(MARATHON + ".pem"))), List.of());
    }

    /** Exactly this key; {@link IllegalArgumentException} when the text is no public key in PEM. */
    public static SigningPolicy ofKey(String pem) {
        return new SigningPolicy(List.of(TrustedKey.of("given key", pem)), List.of());
    }

    /** Exactly this certificate subject. */
    public static SigningPolicy ofIdentity(String identity, String issuer) {
        return new SigningPolicy(List.of(), List.of(new Signer.Identity(identity, issuer)));
    }

    /** Trusts whom either trusts. */
    SigningPolicy and(SigningPolicy other) {
        return new SigningPolicy(
                Stream.concat(keys.stream(), other.keys.stream()).toList(),
                Stream.concat(identities.stream(), other.identities.stream()).toList());
    }

    /** Holds with the name of the entry that trusts the signer; fails with what was not matched. */
    public Check judge(Signer signer) {
        return entryFor(signer)
                .map(Check::holds)
                .orElseGet(() -> Check.fails("no entry of the policy trusts " + describe(signer)));
    }

    private Optional<String> entryFor(Signer signer) {
        return switch (signer) {
            case Signer.Key key ->
                keys.stream()
                        .filter(trusted -> trusted.key().publicKey().equals(key.publicKey()))
                        .map(TrustedKey::name)
                        .findFirst();
            case Signer.Identity identity ->
                identities.contains(identity) ? Optional.of(describe(identity)) : Optional.empty();
        };
    }

    private static String describe(Signer signer) {
        return switch (signer) {
            case Signer.Key key -> "key " + key.keyId();
            case Signer.Identity(String identity, String issuer) -> identity + " of " + issuer;
        };
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SigningPolicy.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("the pinned key " + name + " cannot be read", e);
        }
    }
}
