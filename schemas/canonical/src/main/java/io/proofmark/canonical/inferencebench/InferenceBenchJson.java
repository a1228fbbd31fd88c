package io.proofmark.canonical.inferencebench;

import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.inferencebench.EnvelopeModel.Names;
import io.proofmark.canonical.json.JsonLimits;
import io.proofmark.canonical.json.JsonValue;
import io.proofmark.canonical.json.JsonValue.JsonInteger;
import io.proofmark.canonical.json.JsonValue.JsonObject;
import io.proofmark.canonical.json.JsonValue.JsonString;
import io.proofmark.canonical.json.MalformedJson;
import io.proofmark.canonical.json.PythonJson;
import io.proofmark.canonical.json.StrictJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The form {@code inferencebench-json/1}: the envelope without its signature, loaded as its tool loads it, as the text of
 * Python's {@code json.dumps} with sorted keys. Safe for several threads.
 */
public final class InferenceBenchJson {

    /** 1 MiB, 64 levels, 4,096 keys; the largest published envelope has 6 KiB and 200 keys. */
    public static final JsonLimits LIMITS = new JsonLimits(1 << 20, 64, 4_096, JsonLimits.PYTHON_DIGITS);

    private final StrictJson json;

    public InferenceBenchJson(JsonLimits limits) {
        this.json = new StrictJson(limits);
    }

    /**
     * Everything that is computed from an envelope; one that cannot be loaded has faults and no normal form.
     *
     * @throws MalformedJson when the bytes are not one JSON object that all readers understand alike
     */
    public EnvelopeDigests digest(byte[] envelope) {
        JsonObject document = json.read(envelope);
        EnvelopeLoader loader = new EnvelopeLoader();
        JsonObject loaded = (JsonObject) loader.load(EnvelopeModel.ENVELOPE, document, Pointer.ROOT);
        String asIs = Sha256.hex(signedBytes(document));
        return new EnvelopeDigests(
                document,
                asIs,
                loader.faults().isEmpty() ? Optional.of(normal(loader, loaded, asIs)) : Optional.empty(),
                withoutUnsigned(loader.normalisations()),
                loader.faults(),
                declaredFingerprint(loaded, loader.faults()),
                recomputedFingerprint(loaded, loader.faults()),
                text(loaded, Names.RUN_ID).map(RunIdTime::millis).orElseGet(OptionalLong::empty),
                text(loaded, Names.TIMESTAMP)
                        .flatMap(EnvelopeTimestamp::of)
                        .map(moment -> OptionalLong.of(moment.epochMillis()))
                        .orElseGet(OptionalLong::empty),
                signature(loaded, loader.faults()));
    }

    /** The canonical bytes of an object without its member {@code signature}: what the content hash covers. */
    public static byte[] signedBytes(JsonObject envelope) {
        Map<String, JsonValue> members = new LinkedHashMap<>(envelope.members());
        members.remove(Names.SIGNATURE);
        return PythonJson.bytes(new JsonObject(members));
    }

    private static String normal(EnvelopeLoader loader, JsonObject loaded, String asIs) {
        return loader.normalisations().isEmpty() ? asIs : Sha256.hex(signedBytes(loaded));
    }

    /** That an envelope is not signed changes nothing in what is hashed. */
    private static List<Normalisation> withoutUnsigned(List<Normalisation> normalisations) {
        String unsigned = Pointer.ROOT.to(Names.SIGNATURE).text();
        return normalisations.stream()
                .filter(n -> !n.pointer().equals(unsigned))
                .toList();
    }

    private static Optional<String> declaredFingerprint(JsonObject loaded, List<Fault> faults) {
        Pointer at = Pointer.ROOT.to(Names.HARDWARE).to(Names.FINGERPRINT);
        return hardware(loaded)
                .filter(_ -> faults.stream().noneMatch(f -> f.pointer().equals(at.text())))
                .flatMap(hardware -> text(hardware, Names.FINGERPRINT));
    }

    private static Optional<String> recomputedFingerprint(JsonObject loaded, List<Fault> faults) {
        String at = Pointer.ROOT.to(Names.HARDWARE).text() + "/";
        String declared = at + Names.FINGERPRINT;
        boolean faulty = faults.stream()
                .anyMatch(f -> f.pointer().startsWith(at) && !f.pointer().equals(declared));
        return hardware(loaded).filter(_ -> !faulty).map(HardwareFingerprint::of);
    }

    private static Optional<JsonObject> hardware(JsonObject loaded) {
        return object(loaded, Names.HARDWARE);
    }

    private static Optional<EnvelopeSignature> signature(JsonObject loaded, List<Fault> faults) {
        String at = Pointer.ROOT.to(Names.SIGNATURE).text();
        return object(loaded, Names.SIGNATURE)
                .filter(_ -> faults.stream().noneMatch(f -> f.pointer().startsWith(at)))
                .map(block -> new EnvelopeSignature(
                        required(block, "method"),
                        required(block, "certificate"),
                        block.members().get("rekor_log_index") instanceof JsonInteger index
                                ? Long.parseLong(index.digits())
                                : -1,
                        required(block, "bundle")));
    }

    private static String required(JsonObject object, String name) {
        return text(object, name).orElseThrow(() -> new IllegalStateException("loaded without " + name));
    }

    private static Optional<JsonObject> object(JsonObject parent, String name) {
        return parent.members().get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    private static Optional<String> text(JsonObject parent, String name) {
        return parent.members().get(name) instanceof JsonString string ? Optional.of(string.text()) : Optional.empty();
    }
}
