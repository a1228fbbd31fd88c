package io.proofmark.cli;

import io.proofmark.canonical.inferencebench.InferenceBenchJson;
import io.proofmark.canonical.json.MalformedJson;
import io.proofmark.signatures.EnvelopeSignature;
import io.proofmark.signatures.SigningPolicy;
import io.proofmark.signatures.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom a caller trusts: the pinned policy, or what replaces it for one call. */
final class TrustOptions {

    @Option(names = "--trust-key", paramLabel = "FILE", description = "Trust this public key (PEM) and nobody else.")
    private @Nullable Path key;

    @Option(
            names = "--trust-identity",
            paramLabel = "I",
            description = "Trust this certificate identity and nobody else.")
    private @Nullable String identity;

    @Option(names = "--trust-issuer", paramLabel = "U", description = "Who has to vouch for the identity.")
    private @Nullable String issuer;

    @Option(
            names = "--trusted-root",
            paramLabel = "FILE",
            description = "Sigstore's trusted_root.json; else the file that " + Trust.ROOT_VARIABLE + " names.")
    private @Nullable Path root;

    private final Map<String, String> environment;

    /** @param environment may name a trusted root and a policy, as it does for the services */
    TrustOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Whom this call trusts for an envelope. */
    Trust trust(byte[] envelope) throws IOException {
        if (root != null && !Files.isReadable(root)) {
            throw new Unusable("--trusted-root: the file " + root + " cannot be read");
        }
        Optional<Path> file = Optional.ofNullable(root).or(() -> Trust.file(environment, Trust.ROOT_VARIABLE));
        SigningPolicy policy = policy();
        Trust configured = read(isSigstore(envelope) ? file : Optional.empty(), Optional.empty());
        return new Trust(policy, configured.root());
    }

    // Reading a trusted root loads a library of 20 MB, which only these signatures need.
    private static boolean isSigstore(byte[] document) {
        try {
            return new InferenceBenchJson(InferenceBenchJson.LIMITS)
                    .digest(document)
                    .signature()
                    .filter(block -> block.method().equals(EnvelopeSignature.SIGSTORE))
                    .isPresent();
        } catch (MalformedJson _) {
            // It is refused where it is judged.
            return false;
        }
    }

    private SigningPolicy policy() throws IOException {
        if ((identity == null) != (issuer == null)) {
            throw new Unusable("--trust-identity and --trust-issuer belong together");
        }
        if (key != null && identity != null) {
            throw new Unusable("give --trust-key or --trust-identity, not both");
        }
        if (key != null) {
            return ofKey(key);
        }
        return identity != null && issuer != null
                ? SigningPolicy.ofIdentity(identity, issuer)
                : read(Optional.empty(), Trust.file(environment, Trust.POLICY_VARIABLE))
                        .policy();
    }

    private static SigningPolicy ofKey(Path file) throws IOException {
        try {
            return SigningPolicy.ofKey(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new Unusable(file + " holds no public key in PEM");
        }
    }

    private static Trust read(Optional<Path> root, Optional<Path> policy) {
        try {
            return Trust.read(root, policy);
        } catch (IllegalArgumentException e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        }
    }
}
