package io.proofmark.documents.puma;

import io.proofmark.canonical.puma.PumaCsv;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.canonical.puma.SortSpace;
import io.proofmark.catalog.Gold;
import io.proofmark.documents.Check;
import io.proofmark.documents.DocumentSchema;
import io.proofmark.documents.Documents;
import io.proofmark.documents.Fault;
import io.proofmark.documents.FreeTexts;
import io.proofmark.documents.Json;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.privacy.PrivacyScan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies every rule to PUMA packages. A fault of the document stops no other rule. In order: {@code schema.submission} (the
 * schema, the client's own rules and the formats), {@code privacy.scan}, {@code integrity.predictions-hash},
 * {@code integrity.predictions-count}, {@code consistency.predictions}, {@code consistency.metrics}, {@code source.claim}.
 * Safe for several threads.
 */
public final class PumaPackages {

    /** Longest submission.json in bytes: 1 MiB, as for every foreign document. */
    public static final int DOCUMENT_BYTES = 1 << 20;

    /** Deepest submission.json. */
    public static final int DOCUMENT_DEPTH = 32;

    /** Nobody but this project's own checks makes a submission verified. */
    private static final String SELF_DECLARED = "community-verified";

    private static final Set<String> VERSION = Set.of(PrivacyScan.IPV4);

    private static final FreeTexts.Fields TEXTS = new FreeTexts.Fields(
            PrivacyScan.COMMUNITY,
            Set.of(
                    Fields.SUBMISSION_ID,
                    Fields.SUBMITTED_AT,
                    Fields.STARTED_AT,
                    Fields.COMPLETED_AT,
                    Fields.SCENARIO,
                    Fields.HASH,
                    Fields.STATUS),
            Map.of(
                    "/puma_version", VERSION,
                    "/run_metadata/ollama_version", VERSION,
                    "/sustainability/codecarbon_version", VERSION,
                    "/hardware_profile/os", VERSION));

    private final Documents documents = new StrictDocuments(DOCUMENT_DEPTH, DOCUMENT_BYTES);
    private final DocumentSchema schema;
    private final PumaLimits limits;
    private final PumaCsv csv;
    private final PredictionTexts texts;
    private final Map<String, Gold> gold;

    /**
     * @param sorting a folder for predictions that are not in order and exceed the memory
     * @param gold known answers by scenario
     */
    public PumaPackages(Path sorting, PumaLimits limits, Map<String, Gold> gold) {
        this.schema = new PumaSchema();
        this.limits = limits;
        this.csv = new PumaCsv(limits, SortSpace.in(sorting));
        this.texts = new PredictionTexts(limits);
        this.gold = Map.copyOf(gold);
    }

    /**
     * The document alone; nothing is checked.
     *
     * @throws io.proofmark.documents.Unreadable when it is not JSON
     */
    public Json document(byte[] submission) {
        return documents.read(submission);
    }

    /** What the document alone says; for a door, before predictions have been read. */
    public PumaReport examine(byte[] submission) {
        return report(documents.read(submission), new Measured.Absent(), List.of());
    }

    /**
     * What document and predictions say.
     *
     * @param submission submission.json, not compressed
     * @throws io.proofmark.documents.Unreadable when the document is not JSON; malformed predictions are a check that fails
     * @throws IOException when the predictions cannot be read
     */
    public PumaReport examine(byte[] submission, PredictionsSource predictions) throws IOException {
        Json document = documents.read(submission);
        return report(
                document,
                Measured.of(csv, predictions, gold(document), document.text(Fields.HASH), limits),
                texts.faults(predictions));
    }

    private PumaReport report(Json document, Measured measured, List<Fault> inPredictions) {
        PredictionRules predictions = new PredictionRules(document, measured);
        List<Fault> form = new ArrayList<>(schema.faults(document));
        form.addAll(ClientRules.faults(document));
        form.replaceAll(fault -> ofHash(fault, predictions.digestFits()));
        List<Fault> privacy = new ArrayList<>(FreeTexts.scan(document, TEXTS));
        privacy.addAll(inPredictions);
        List<Check> checks = List.of(
                Check.ofFaults(Rules.SCHEMA, form, "keeps to schema 1.0.0 and the client's own rules"),
                Check.ofFaults(Rules.PRIVACY, privacy, "no personal data and no secret found"),
                predictions.hash(),
                predictions.count(),
                predictions.odd(),
                predictions.metrics(),
                source(document));
        List<Fault> faults = new ArrayList<>(form);
        faults.addAll(privacy);
        return new PumaReport(
                document,
                faults.stream().map(FreeTexts::withoutSecrets).toList(),
                checks,
                measured.rows().map(Measured.Rows::digests),
                measured.rows().flatMap(Measured.Rows::metrics),
                document.text(Fields.HASH).filter(hash -> !hash.isEmpty()).isPresent());
    }

    private Gold gold(Json document) {
        return document.text(Fields.SCENARIO).map(gold::get).orElse(Gold.NONE);
    }

    private static Fault ofHash(Fault fault, boolean digestFits) {
        if (!fault.pointer().equals(Fields.HASH) || !digestFits) {
            return fault;
        }
        return new Fault(
                fault.pointer(),
                fault.rule(),
                "must be 64 lower-case hexadecimal digits without a prefix; the digest itself fits");
    }

    private static Check source(Json document) {
        Optional<String> status = document.text(Fields.STATUS);
        return status.filter(SELF_DECLARED::equals).isPresent()
                ? Check.of(
                        Rules.SOURCE,
                        Outcome.WARN,
                        SELF_DECLARED + " is the submitter's own word and counts for nothing")
                : Check.of(Rules.SOURCE, Outcome.PASS, "claims no verification by others");
    }
}
