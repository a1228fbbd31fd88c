package io.proofmark.signatures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code verify-bundle} by the client protocol of the Sigstore conformance suite, wholly offline: the trusted root is
 * the one given, or else the file that the environment names.
 */
public final class VerifyBundleCommand {

    /** How it is called, in one line. */
    public static final String USAGE = VerifyBundleArguments.USAGE;

    /** Names the file of the pinned staging trusted root. */
    public static final String STAGING_ROOT_VARIABLE = "PROOFMARK_TRUSTED_ROOT_STAGING";

    private final Map<String, String> environment;

    /** {@code environment} is the process's, or a test's. */
    public VerifyBundleCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Never throws for what arguments and files hold.
     *
     * @param arguments those after {@code verify-bundle}
     */
    public CommandOutcome run(List<String> arguments) {
        VerifyBundleArguments parsed;
        try {
            parsed = VerifyBundleArguments.parse(arguments);
        } catch (Refused e) {
            return CommandOutcome.of(CommandOutcome.UNUSABLE, e.reason(), USAGE);
        }
        try {
            return verify(parsed);
        } catch (Refused e) {
            return CommandOutcome.of(CommandOutcome.UNUSABLE, e.reason());
        } catch (IOException e) {
            return CommandOutcome.of(CommandOutcome.UNUSABLE, "cannot read " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return CommandOutcome.of(CommandOutcome.UNUSABLE, String.valueOf(e.getMessage()));
        }
    }

    private CommandOutcome verify(VerifyBundleArguments arguments) throws Refused, IOException {
        BundleVerifier verifier = BundleVerifier.under(TrustedRoot.read(Path.of(root(arguments))));
        byte[] bundle = Files.readAllBytes(Path.of(arguments.bundle()));
        Digest artifact = artifact(arguments.input());
        return switch (arguments.expected()) {
            case VerifyBundleArguments.Expected.Certified(Signer.Identity expected) ->
                outcome(
                        verifier.verify(bundle, artifact),
                        SigningPolicy.ofIdentity(expected.identity(), expected.issuer()));
            case VerifyBundleArguments.Expected.ByKey(String file) -> {
                String pem = Files.readString(Path.of(file));
                yield outcome(verifier.verify(bundle, artifact, pem), SigningPolicy.ofKey(pem));
            }
        };
    }

    private static CommandOutcome outcome(BundleAnswer answer, SigningPolicy policy) {
        if (!answer.intact().isHeld()) {
            return CommandOutcome.of(
                    CommandOutcome.REFUSED, "refused: " + answer.intact().reason());
        }
        Check trusted = policy.judge(answer.signer().orElseThrow());
        if (!trusted.isHeld()) {
            return CommandOutcome.of(CommandOutcome.REFUSED, "refused: " + trusted.reason());
        }
        return CommandOutcome.of(
                CommandOutcome.ACCEPTED,
                "accepted: signed by " + trusted.reason(),
                "trusted root " + answer.trustedRoot(),
                answer.signedAt().map(at -> "signed at " + at).orElse("nobody vouches for the time"));
    }

    private String root(VerifyBundleArguments arguments) throws Refused {
        if (arguments.trustedRoot().isPresent()) {
            return arguments.trustedRoot().get();
        }
        String variable = arguments.staging() ? STAGING_ROOT_VARIABLE : Trust.ROOT_VARIABLE;
        String file = environment.get(variable);
        if (file == null || file.isEmpty()) {
            throw new Refused("no trusted root is pinned: give --trusted-root or name its file in " + variable);
        }
        return file;
    }

    /** A digest unless a file of that name exists. */
    private static Digest artifact(String input) throws IOException {
        var digest = Digest.parse(input);
        return digest.isPresent() && !isFile(input) ? digest.get() : Digest.of(Path.of(input));
    }

    private static boolean isFile(String input) {
        try {
            return Files.exists(Path.of(input));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
