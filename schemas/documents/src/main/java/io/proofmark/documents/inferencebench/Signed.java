package io.proofmark.documents.inferencebench;

import io.proofmark.canonical.CanonicalForm;
import io.proofmark.canonical.inferencebench.EnvelopeDigests;
import io.proofmark.documents.Check;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import io.proofmark.documents.privacy.PrivacyScan;
import io.proofmark.signatures.Digest;
import io.proofmark.signatures.EnvelopeSignature;
import io.proofmark.signatures.EnvelopeVerifier;
import io.proofmark.signatures.SignatureAnswer;
import io.proofmark.signatures.Signer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the signature says, over the form that it fits.
 *
 * @param form of the content hash; the normal one unless only the bare file's was signed
 * @param hash the content hash, 64 lower-case hexadecimal digits
 * @param answer empty when there is no signature block that can be read
 */
record Signed(CanonicalForm form, String hash, Optional<SignatureAnswer> answer) {

    static Signed of(EnvelopeVerifier verifier, EnvelopeDigests digests) {
        Map<CanonicalForm, String> forms = digests.byForm();
        Signed normal = forms.containsKey(CanonicalForm.INFERENCEBENCH_JSON)
                ? of(verifier, digests, CanonicalForm.INFERENCEBENCH_JSON, forms)
                : of(verifier, digests, CanonicalForm.INFERENCEBENCH_JSON_AS_IS, forms);
        if (normal.isIntact() || digests.isNormal()) {
            return normal;
        }
        Signed asIs = of(verifier, digests, CanonicalForm.INFERENCEBENCH_JSON_AS_IS, forms);
        return asIs.isIntact() ? asIs : normal;
    }

    private static Signed of(
            EnvelopeVerifier verifier, EnvelopeDigests digests, CanonicalForm form, Map<CanonicalForm, String> forms) {
        String hash = forms.getOrDefault(form, digests.asIsSha256());
        return new Signed(
                form,
                hash,
                digests.signature()
                        .map(block -> verifier.verify(
                                new Digest(hash),
                                new EnvelopeSignature(block.method(), block.certificate(), block.bundle()))));
    }

    private boolean isIntact() {
        return answer.filter(found -> found.intact().isHeld()).isPresent();
    }

    /** {@code integrity.content-hash}: nothing but a signature declares it. */
    Check contentHash() {
        return answer.map(found -> switch (found.intact().outcome()) {
                    case HOLDS ->
                        Check.of(Rules.CONTENT_HASH, Outcome.PASS, "what was signed, as " + form)
                                .with(hash, hash);
                    case FAILS ->
                        Check.of(Rules.CONTENT_HASH, Outcome.FAIL, "no intact signature covers this content")
                                .with(hash, null);
                    case NOT_CHECKED ->
                        Check.of(
                                        Rules.CONTENT_HASH,
                                        Outcome.UNAVAILABLE,
                                        found.intact().reason())
                                .with(hash, null);
                })
                .orElseGet(() -> Check.of(Rules.CONTENT_HASH, Outcome.UNAVAILABLE, "nothing declares it")
                        .with(hash, null));
    }

    /** {@code identity.signature}: whether bytes and key agree, whoever's key it is. */
    Check signature() {
        return answer.map(found -> switch (found.intact().outcome()) {
                    case HOLDS ->
                        Check.of(
                                        Rules.SIGNATURE,
                                        Outcome.PASS,
                                        "bytes and key agree; whose key it is, is another question")
                                .with(signer(found), null);
                    case FAILS ->
                        Check.of(Rules.SIGNATURE, Outcome.FAIL, found.intact().reason());
                    case NOT_CHECKED ->
                        Check.of(
                                Rules.SIGNATURE,
                                Outcome.UNAVAILABLE,
                                found.intact().reason());
                })
                .orElseGet(() -> Check.of(Rules.SIGNATURE, Outcome.FAIL, "there is no signature that can be read"));
    }

    /** {@code identity.policy}: fails for everybody whom no pinned entry trusts, whatever the method. */
    Check policy() {
        Optional<SignatureAnswer> intact = answer.filter(_ -> isIntact());
        if (intact.isEmpty()) {
            return Check.of(Rules.POLICY, Outcome.FAIL, "nobody is trusted: " + notIntact());
        }
        boolean trusted = intact.get().trusted().isHeld();
        return Check.of(
                        Rules.POLICY,
                        trusted ? Outcome.PASS : Outcome.FAIL,
                        trusted ? "a pinned entry trusts the signer" : "no pinned entry trusts the signer")
                .with(signer(intact.get()), null);
    }

    private String notIntact() {
        return answer.filter(found -> found.intact().outcome() == io.proofmark.signatures.Check.Outcome.NOT_CHECKED)
                .map(found -> found.intact().reason())
                .orElse("there is no intact signature");
    }

    /** A key's id or an identity; an e-mail address is not repeated. */
    private static @Nullable String signer(SignatureAnswer answer) {
        return answer.signer()
                .map(signer -> switch (signer) {
                    case Signer.Key key -> "key " + key.keyId();
                    case Signer.Identity(String identity, String issuer) ->
                        PrivacyScan.GENERAL.names(identity, Set.of()).isEmpty()
                                ? identity + " of " + issuer
                                : "somebody of " + issuer;
                })
                .orElse(null);
    }
}
