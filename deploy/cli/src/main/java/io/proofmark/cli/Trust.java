package io.proofmark.cli;

import io.proofmark.signatures.BundleVerifier;
import io.proofmark.signatures.EnvelopeSignature;
import io.proofmark.signatures.EnvelopeVerifier;
import io.proofmark.signatures.SigningPolicy;
import io.proofmark.signatures.TrustedRoot;
import io.proofmark.signatures.VerifyBundleCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom a caller trusts: the pinned policy, or what replaces it for one call. */
final class Trust {

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
            description =
                    "Sigstore's trusted_root.json; else the file that " + VerifyBundleCommand.ROOT_VARIABLE + " names.")
    private @Nullable Path root;

    /** What judges this envelope. */
    EnvelopeVerifier verifier(byte[] envelope, Map<String, String> environment) throws IOException {
        // Reading a trusted root loads a library of 20 MB, which only these signatures need.
        if (!new String(envelope, StandardCharsets.UTF_8).contains(EnvelopeSignature.SIGSTORE)) {
            return new EnvelopeVerifier(policy(), Optional.empty());
        }
        Optional<Path> file = Optional.ofNullable(root)
                .or(() -> Optional.ofNullable(environment.get(VerifyBundleCommand.ROOT_VARIABLE))
                        .filter(name -> !name.isEmpty())
                        .map(Path::of));
        return new EnvelopeVerifier(policy(), file.isPresent() ? Optional.of(bundles(file.get())) : Optional.empty());
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
        return identity != null && issuer != null ? SigningPolicy.ofIdentity(identity, issuer) : SigningPolicy.pinned();
    }

    private static SigningPolicy ofKey(Path file) throws IOException {
        try {
            return SigningPolicy.ofKey(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new Unusable(file + " holds no public key in PEM");
        }
    }

    private static BundleVerifier bundles(Path file) throws IOException {
        try {
            return BundleVerifier.under(TrustedRoot.read(file));
        } catch (IllegalArgumentException e) {
            throw new Unusable(file + ": " + e.getMessage());
        }
    }
}
