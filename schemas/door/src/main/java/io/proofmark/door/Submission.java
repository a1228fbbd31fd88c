package io.proofmark.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.UuidV8;
import io.proofmark.catalog.Benchmark;
import io.proofmark.documents.Json;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission that passed the door, with everything that follows from its document and its submitter.
 *
 * @param id derived: the same document by the same operator has the same one
 * @param subject what it is about: key of its records and id of its row
 * @param kind speed or score
 * @param redaction the document as it is kept
 * @param identityTag with the document's digest it gives the id
 * @param identity who submits
 * @param operator the operator as seen within this subject, or null when nobody is known
 * @param operatorLink the operator across subjects; erasable
 * @param machine the machine as seen within this subject
 * @param machineLink the machine across subjects; erasable
 * @param source owner, community or official
 * @param reproduces the row that it repeats
 * @param pack what came as files; null for a native document
 */
public record Submission(
        UUID id,
        UUID subject,
        String kind,
        Redaction redaction,
        String identityTag,
        Identity identity,
        @Nullable String operator,
        @Nullable String operatorLink,
        @Nullable String machine,
        @Nullable String machineLink,
        String source,
        @Nullable String reproduces,
        @Nullable Pack pack) {

    /** The source of a submission that names none. */
    public static final String COMMUNITY = "community";

    private static final String SPEED = "speed";

    /** Derives what follows from a document without faults. */
    public static Submission of(Json document, Identity identity, Benchmark benchmark, DoorKeys keys) {
        return of(document, Redaction.of(document, benchmark, keys), identity, null, keys);
    }

    /**
     * Derives what follows from a package.
     *
     * @param document what the package says, with the names of native documents
     */
    public static Submission of(Json document, Identity identity, Pack pack, DoorKeys keys) {
        return of(document, Redaction.of(document, keys), identity, pack, keys);
    }

    /** The name of what was sent: of the package's format, else the kind. */
    public String format() {
        return pack == null ? kind : pack.format().word();
    }

    private static Submission of(
            Json document, Redaction redaction, Identity identity, @Nullable Pack pack, DoorKeys keys) {
        String sha256 = Sha256.hex(redaction.canonical().getBytes(UTF_8));
        String tag = keys.hex("id", identity.text(), sha256);
        UUID id = UuidV8.of("submission", sha256, tag);
        UUID subject = pack == null ? subject(document, id) : pack.subject(document);
        Optional<Identity> operator = Optional.of(identity).filter(Identity::known);
        Optional<String> machine = document.text("/environment/machine");
        return new Submission(
                id,
                subject,
                document.text("/kind").orElseThrow(),
                redaction,
                tag,
                identity,
                operator.map(known -> known.operator(keys, subject.toString())).orElse(null),
                operator.map(known -> keys.hex("link", known.text())).orElse(null),
                machine.map(name -> keys.hex("machine", name, subject.toString()))
                        .orElse(null),
                machine.map(name -> keys.hex("machine-link", name)).orElse(null),
                source(document),
                document.text("/reproduces").orElse(null),
                pack);
    }

    /** The source that a document claims. */
    public static String source(Json document) {
        return document.text("/source").orElse(COMMUNITY);
    }

    private static UUID subject(Json document, UUID id) {
        if (document.text("/kind").filter(SPEED::equals).isPresent()) {
            return document.text("/reproduces").map(UUID::fromString).orElse(id);
        }
        return UuidV8.of(
                "score",
                document.text("/model/slug").orElseThrow(),
                document.text("/benchmark").orElseThrow(),
                document.text("/quant").orElseThrow().toUpperCase(Locale.ROOT),
                document.text("/runtime/engine").orElseThrow(),
                document.text("/hardware/slug").orElseThrow(),
                document.number("/hardware/count")
                        .orElse(BigDecimal.ONE)
                        .toBigInteger()
                        .toString());
    }
}
