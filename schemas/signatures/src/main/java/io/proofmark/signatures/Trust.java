package io.proofmark.signatures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom somebody who runs this program trusts.
 *
 * @param policy trusted signers
 * @param root the Sigstore world they sign in; without one a Sigstore signature is intact at most and trusted never
 */
public record Trust(SigningPolicy policy, Optional<TrustedRoot> root) {

    /** Name of the setting that names a file for {@link TrustedRoot#read}; as an environment variable {@link #ROOT_VARIABLE}. */
    public static final String ROOT_SETTING = "proofmark.trusted-root";

    /** Name of the setting that names a file for {@link TrustPolicyFile}; as an environment variable {@link #POLICY_VARIABLE}. */
    public static final String POLICY_SETTING = "proofmark.trust-policy";

    public static final String ROOT_VARIABLE = "PROOFMARK_TRUSTED_ROOT";
    public static final String POLICY_VARIABLE = "PROOFMARK_TRUST_POLICY";

    private static final int ID_DIGITS = 16;

    /** The published policy and no Sigstore root: what holds when nothing is set. */
    public static final Trust PINNED = new Trust(SigningPolicy.pinned(), Optional.empty());

    /**
     * From files; what is not named is as in {@link #PINNED}.
     *
     * @param policy signers that are trusted besides the pinned one
     * @throws IllegalArgumentException with one line that names setting and file
     */
    public static Trust read(Optional<Path> root, Optional<Path> policy) {
        return new Trust(
                policy.map(file -> read(POLICY_SETTING, file, TrustPolicyFile::read))
                        .map(SigningPolicy.pinned()::and)
                        .orElseGet(SigningPolicy::pinned),
                root.map(file -> read(ROOT_SETTING, file, Trust::usableRoot)));
    }

    /** From the files that the environment names; otherwise as {@link #read}. */
    public static Trust of(Map<String, String> environment) {
        return read(file(environment, ROOT_VARIABLE), file(environment, POLICY_VARIABLE));
    }

    /** The file that a variable names; an empty one names none. */
    public static Optional<Path> file(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
    }

    /** Judges envelopes. */
    public EnvelopeVerifier verifier() {
        return new EnvelopeVerifier(policy, root.map(BundleVerifier::under));
    }

    /**
     * A name that is the same exactly where every signature is judged alike: empty for {@link #PINNED}, else 16 hex digits.
     */
    public String id() {
        if (equals(PINNED)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(root.map(TrustedRoot::sha256).orElse(""));
        policy.keys().forEach(key -> parts.add("key " + key.key().publicKey() + " " + key.name()));
        policy.identities().forEach(trusted -> parts.add("identity " + trusted.issuer() + " " + trusted.identity()));
        byte[] described = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return Digest.of(described).hex().substring(0, ID_DIGITS);
    }

    private interface Reading<T> {
        T read(Path file) throws IOException, Refused;
    }

    // Without causes: a service that cannot start says the innermost message, which has to be the clear one.
    private static <T> T read(String setting, Path file, Reading<T> reading) {
        try {
            return reading.read(file);
        } catch (IOException _) {
            throw new IllegalArgumentException(setting + ": the file " + file + " cannot be read");
        } catch (Refused | IllegalArgumentException e) {
            throw new IllegalArgumentException(setting + ": " + file + " is refused: " + e.getMessage());
        }
    }

    private static TrustedRoot usableRoot(Path file) throws IOException {
        TrustedRoot root = TrustedRoot.read(file);
        BundleVerifier.under(root);
        return root;
    }
}
