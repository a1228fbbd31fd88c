package io.proofmark.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Fragments;
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
 * @param apart operator and machine as seen within the row that a run which repeats one makes when it is cut off
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
        Apart apart,
        @Nullable Pack pack) {

    /** Digests within another row; null where there is nobody, no machine or no such row. */
    public record Apart(@Nullable String operator, @Nullable String machine) {

        static final Apart NOWHERE = new Apart(null, null);
    }

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

    /** Whether it is a score that did not come as files: its row is its configuration, and others' runs share it. */
    public boolean isNativeScore() {
        return pack == null && !kind.equals(SPEED);
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
                machine.map(name -> machine(name, subject.toString(), keys)).orElse(null),
                machine.map(name -> machineLink(name, keys)).orElse(null),
                source(document),
                document.text("/reproduces").orElse(null),
                document.text("/reproduces").isPresent() ? apart(id, operator, machine, keys) : Apart.NOWHERE,
                pack);
    }

    private static Apart apart(UUID id, Optional<Identity> operator, Optional<String> machine, DoorKeys keys) {
        String row = Fragments.row(id.toString()).toString();
        return new Apart(
                operator.map(known -> known.operator(keys, row)).orElse(null),
                machine.map(name -> machine(name, row, keys)).orElse(null));
    }

    /** The machine that this one is within a subject, lower-case hex. */
    public static String machine(String name, String subject, DoorKeys keys) {
        return keys.hex("machine", name, subject);
    }

    /** The machine that this one is across subjects, lower-case hex; erasable. */
    public static String machineLink(String name, DoorKeys keys) {
        return keys.hex("machine-link", name);
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
