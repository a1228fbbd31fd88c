package io.proofmark.signatures;

import dev.sigstore.KeylessVerificationException;
import dev.sigstore.KeylessVerifier;
import dev.sigstore.VerificationOptions;
import dev.sigstore.bundle.Bundle;
import dev.sigstore.bundle.BundleParseException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/**
 * sigstore-java's own verifier, asked about every bundle of a kind that it supports (it knows no managed keys, no
 * intoto entries and no DSSE in a hashedrekord); both have to agree.
 */
final class SecondOpinion {

    private final KeylessVerifier verifier;

    SecondOpinion(KeylessVerifier verifier) {
        this.verifier = verifier;
    }

    static boolean supports(SignedBundle bundle) {
        return bundle.certificates().isPresent()
                && bundle.entries().stream().allMatch(entry -> switch (bundle.content()) {
                    case SignedContent.Message message -> true;
                    case DsseContent dsse -> entry.getKindVersion().getKind().equals("dsse");
                });
    }

    void verify(byte[] json, Digest artifact) throws Refused {
        try {
            Bundle bundle = Bundle.from(new StringReader(new String(json, StandardCharsets.UTF_8)));
            verifier.verify(
                    artifact.bytes(), bundle, VerificationOptions.builder().build());
        } catch (KeylessVerificationException | BundleParseException e) {
            throw new Refused("sigstore-java refuses the bundle", e);
        }
    }
}
