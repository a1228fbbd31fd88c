package io.proofmark.documents.inferencebench;

import io.proofmark.canonical.inferencebench.EnvelopeDigests;
import io.proofmark.canonical.inferencebench.InferenceBenchJson;
import io.proofmark.canonical.json.MalformedJson;
import io.proofmark.documents.Check;
import io.proofmark.documents.Fault;
import io.proofmark.documents.FreeTexts;
import io.proofmark.documents.Json;
import io.proofmark.documents.Pointers;
import io.proofmark.documents.Rules;
import io.proofmark.documents.Unreadable;
import io.proofmark.documents.privacy.PrivacyScan;
import io.proofmark.signatures.EnvelopeVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies every rule to InferenceBench envelopes. A fault of form stops no other rule. In order: {@code schema.submission},
 * {@code privacy.scan}, {@code integrity.content-hash}, {@code integrity.fingerprint}, {@code integrity.run-id-time},
 * {@code integrity.normal-form}, {@code identity.signature}, {@code identity.policy}, {@code lint.placeholder}. Safe for
 * several threads.
 */
public final class Envelopes {

    private static final Set<String> VERSION = Set.of(PrivacyScan.IPV4);

    private static final FreeTexts.Fields TEXTS = new FreeTexts.Fields(
            PrivacyScan.GENERAL,
            Set.of(),
            Map.of(
                    "/suite_version", VERSION,
                    "/engine/version", VERSION,
                    "/hardware_fingerprint/driver", VERSION,
                    "/hardware_fingerprint/cuda", VERSION,
                    "/hardware_fingerprint/nccl", VERSION,
                    "/hardware_fingerprint/bios/version", VERSION));

    private final InferenceBenchJson json = new InferenceBenchJson(InferenceBenchJson.LIMITS);
    private final EnvelopeVerifier verifier;

    public Envelopes(EnvelopeVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * What an envelope says.
     *
     * @throws Unreadable when the bytes are not one JSON object that all readers understand alike
     */
    public EnvelopeReport examine(byte[] envelope) {
        EnvelopeDigests digests = read(envelope);
        Json document = EnvelopeValues.json(digests.document());
        IntegrityRules integrity = new IntegrityRules(digests);
        Signed signed = Signed.of(verifier, digests);
        List<Fault> form = integrity.faults();
        List<Fault> privacy = FreeTexts.scan(document, TEXTS);
        List<Check> checks = List.of(
                Check.ofFaults(Rules.SCHEMA, form, "keeps to envelope version v1"),
                Check.ofFaults(Rules.PRIVACY, privacy, "no personal data and no secret found"),
                signed.contentHash(),
                integrity.fingerprint(),
                integrity.runIdTime(),
                integrity.normalForm(),
                signed.signature(),
                signed.policy(),
                Placeholders.check(document));
        List<Fault> faults = new ArrayList<>(form);
        faults.addAll(privacy);
        return new EnvelopeReport(
                document,
                faults.stream().map(FreeTexts::withoutSecrets).toList(),
                checks,
                digests,
                signed.hash(),
                signed.answer());
    }

    /**
     * The envelope alone, as it stands in the file; nothing is checked.
     *
     * @throws Unreadable when the bytes are not one JSON object that all readers understand alike
     */
    public Json document(byte[] envelope) {
        return EnvelopeValues.json(read(envelope).document());
    }

    private EnvelopeDigests read(byte[] envelope) {
        try {
            return json.digest(envelope);
        } catch (MalformedJson e) {
            throw new Unreadable(new Fault(Pointers.ROOT, rule(e.reason()), String.valueOf(e.getMessage())));
        }
    }

    private static String rule(MalformedJson.Reason reason) {
        return switch (reason) {
            case BYTE_ORDER_MARK, ENCODING, LONE_SURROGATE -> "json.encoding";
            case DUPLICATE_KEY -> "json.duplicate-key";
            case LIMIT -> "json.limits";
            case NUMBER_RANGE -> Rules.NUMBER;
            case SYNTAX, TRAILING_TEXT, NOT_AN_OBJECT -> "json.syntax";
        };
    }
}
