package io.proofmark.signatures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of {@code verify-bundle}, as the Sigstore conformance suite gives them.
 *
 * @param input a file's path, or {@code sha256:} and 64 hex digits
 */
record VerifyBundleArguments(
        boolean staging, String bundle, Expected expected, Optional<String> trustedRoot, String input) {

    static final String USAGE = "usage: verify-bundle [--staging] --bundle FILE"
            + " (--certificate-identity IDENTITY --certificate-oidc-issuer URL | --key FILE)"
            + " [--trusted-root FILE] FILE_OR_DIGEST";

    private static final String STAGING = "--staging";
    private static final String BUNDLE = "--bundle";
    private static final String IDENTITY = "--certificate-identity";
    private static final String ISSUER = "--certificate-oidc-issuer";
    private static final String KEY = "--key";
    private static final String TRUSTED_ROOT = "--trusted-root";
    private static final Set<String> VALUED = Set.of(BUNDLE, IDENTITY, ISSUER, KEY, TRUSTED_ROOT);

    /** Who should have signed. */
    sealed interface Expected {
        record Certified(Signer.Identity identity) implements Expected {}

        record ByKey(String file) implements Expected {}
    }

    static VerifyBundleArguments parse(List<String> arguments) throws Refused {
        Refused.unless(!arguments.isEmpty(), "FILE_OR_DIGEST is missing");
        Map<String, String> options = options(arguments.subList(0, arguments.size() - 1));
        String bundle = options.get(BUNDLE);
        if (bundle == null) {
            throw new Refused(BUNDLE + " is missing");
        }
        return new VerifyBundleArguments(
                options.containsKey(STAGING),
                bundle,
                expected(options),
                Optional.ofNullable(options.get(TRUSTED_ROOT)),
                arguments.getLast());
    }

    private static Map<String, String> options(List<String> arguments) throws Refused {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            boolean valued = VALUED.contains(name);
            Refused.unless(valued || name.equals(STAGING), "\"" + name + "\" is not an option");
            Refused.unless(!valued || i + 1 < arguments.size(), name + " has no value");
            String previous = options.put(name, valued ? arguments.get(++i) : "");
            Refused.unless(previous == null, name + " is given twice");
        }
        return options;
    }

    private static Expected expected(Map<String, String> options) throws Refused {
        String identity = options.get(IDENTITY);
        String issuer = options.get(ISSUER);
        String key = options.get(KEY);
        if (key != null && identity == null && issuer == null) {
            return new Expected.ByKey(key);
        }
        if (key == null && identity != null && issuer != null) {
            return new Expected.Certified(new Signer.Identity(identity, issuer));
        }
        throw new Refused("give either " + KEY + " or both " + IDENTITY + " and " + ISSUER);
    }
}
