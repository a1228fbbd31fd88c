package io.proofmark.verify.wiring;

import io.proofmark.canonical.puma.PumaDigests;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.Json;
import io.proofmark.documents.inferencebench.EnvelopeReport;
import io.proofmark.documents.inferencebench.Envelopes;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.documents.puma.PumaReport;
import io.proofmark.signatures.SignatureAnswer;
import io.proofmark.signatures.Signer;
import io.proofmark.signatures.Trust;
import io.proofmark.verify.application.FileContents;
import io.proofmark.verify.application.offered.OfferExaminer;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Outcome;
import io.proofmark.verify.domain.Word;
import io.proofmark.verify.domain.pack.Findings;
import io.proofmark.verify.domain.pack.Pack;
import io.proofmark.verify.domain.pack.PackageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Measures packages by the rules that the door and the command line share. */
public final class DocumentExaminer implements OfferExaminer {

    private static final String DECLARED_HASH = "/integrity/predictions_summary_hash";

    // 2: right answers are those of the catalog, and forms of two fields are tried.
    // 3: metrics are not taken where instances are strange or nothing was parsed; no message repeats text of a file.
    private static final String VERSION = "3";

    private final Path sorting;
    private final Envelopes envelopes;
    private final String version;
    /** By the version of the catalog that knows the right answers. */
    private final Map<String, PumaPackages> puma = new ConcurrentHashMap<>();

    /** @param sorting a folder for predictions that are not in order and exceed the memory */
    public DocumentExaminer(Path sorting, Trust trust) {
        this.sorting = sorting;
        this.envelopes = new Envelopes(trust.verifier());
        this.version = trust.equals(Trust.PINNED) ? VERSION : VERSION + "+" + trust.id();
    }

    /** Whom one trusts is a part of it: who trusts otherwise measures otherwise. */
    @Override
    public String version() {
        return version;
    }

    @Override
    public Examined look(Pack pack, InForce rules, FileContents files) throws IOException {
        return switch (pack.format()) {
            case PUMA -> new Examined(puma(pack, puma.computeIfAbsent(rules.catalog(), this::packages), files), null);
            case INFERENCEBENCH -> envelope(pack, files);
        };
    }

    @Override
    public Json document(PackageFormat format, byte[] bytes) {
        return switch (format) {
            case PUMA -> puma.computeIfAbsent(Catalogs.CURRENT, this::packages).document(bytes);
            case INFERENCEBENCH -> envelopes.document(bytes);
        };
    }

    private PumaPackages packages(String catalog) {
        return new PumaPackages(
                sorting, PumaLimits.DEFAULT, Catalogs.version(catalog).gold());
    }

    private static Findings puma(Pack pack, PumaPackages packages, FileContents files) throws IOException {
        byte[] submission = bytes(files, pack.file(Pack.SUBMISSION).orElseThrow());
        Optional<String> predictions = pack.file(Pack.PREDICTIONS);
        PumaReport report = predictions.isEmpty()
                ? packages.examine(submission)
                : packages.examine(submission, () -> files.open(predictions.get()));
        Optional<PumaDigests> digests = report.digests();
        return new Findings(
                digests.map(found -> digests(
                                found, report.document().text(DECLARED_HASH).orElse(null)))
                        .orElse(List.of()),
                digests.map(PumaDigests::rows).orElse(null),
                digests.map(PumaDigests::unparsed).orElse(null),
                report.metrics().map(found -> decimals(found.values())).orElseGet(TreeMap::new),
                null,
                null,
                List.of(),
                report.checks().stream().map(DocumentExaminer::check).toList());
    }

    private Examined envelope(Pack pack, FileContents files) throws IOException {
        EnvelopeReport report =
                envelopes.examine(bytes(files, pack.file(Pack.ENVELOPE).orElseThrow()));
        return new Examined(findings(report), report.trustedSigner().orElse(null));
    }

    private static Findings findings(EnvelopeReport report) {
        Optional<SignatureAnswer> answer = report.signature();
        return new Findings(
                report.digests().byForm().entrySet().stream()
                        .map(digest -> new Findings.Digest(digest.getKey().id(), digest.getValue(), null))
                        .toList(),
                null,
                null,
                new TreeMap<>(),
                answer.flatMap(SignatureAnswer::signer)
                        .map(DocumentExaminer::name)
                        .orElse(null),
                answer.map(SignatureAnswer::trusted)
                        .filter(io.proofmark.signatures.Check::isHeld)
                        .map(io.proofmark.signatures.Check::reason)
                        .orElse(null),
                List.of(),
                report.checks().stream().map(DocumentExaminer::check).toList());
    }

    private static String name(Signer signer) {
        return switch (signer) {
            case Signer.Key(String keyId, String _) -> "key " + keyId;
            case Signer.Identity(String identity, String issuer) -> identity + " of " + issuer;
        };
    }

    private static List<Findings.Digest> digests(PumaDigests digests, @Nullable String declared) {
        return digests.byForm().entrySet().stream()
                .map(digest -> new Findings.Digest(digest.getKey().id(), digest.getValue(), declared))
                .toList();
    }

    private static SortedMap<String, BigDecimal> decimals(Map<String, Double> values) {
        SortedMap<String, BigDecimal> decimals = new TreeMap<>();
        values.forEach((name, value) -> decimals.put(name, BigDecimal.valueOf(value)));
        return decimals;
    }

    private static Check check(io.proofmark.documents.Check check) {
        Outcome outcome = Word.parse(Outcome.values(), check.outcome().word());
        return new Check(check.rule(), outcome, check.seen(), check.expected(), check.message());
    }

    private static byte[] bytes(FileContents files, String sha256) throws IOException {
        try (InputStream in = files.open(sha256)) {
            return in.readAllBytes();
        }
    }
}
