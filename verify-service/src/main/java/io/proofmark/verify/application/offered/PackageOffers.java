package io.proofmark.verify.application.offered;

import static java.util.Objects.requireNonNull;

import io.proofmark.documents.Check;
import io.proofmark.documents.Documents;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.documents.Rules;
import io.proofmark.documents.SignatureBeside;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.door.EnvelopeProjection;
import io.proofmark.door.Identity;
import io.proofmark.door.Pack;
import io.proofmark.door.Projection;
import io.proofmark.door.PumaProjection;
import io.proofmark.verdicts.CheckView;
import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.application.Judging;
import io.proofmark.verify.application.VerdictViews;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.pack.Findings;
import io.proofmark.verify.domain.pack.Measurement;
import io.proofmark.verify.domain.pack.PackageFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges packages of other projects: measures their files as the worker does, and judges what was measured. */
public record PackageOffers(Admission admission, OfferExaminer examiner) {

    private static final Documents SIGNATURES =
            new StrictDocuments(PumaPackages.DOCUMENT_DEPTH, PumaPackages.DOCUMENT_BYTES);

    /**
     * The verdict.
     *
     * @throws io.proofmark.documents.Unreadable when the document is not JSON
     * @throws IOException when a file cannot be read
     */
    public VerdictView verify(Offer offer, PackageFormat format) throws IOException {
        Json document = examiner.document(format, offer.document());
        Projection projection = projection(document, format);
        OfferedFiles files = OfferedFiles.of(offer, format);
        OfferExaminer.Examined examined = examiner.look(
                files.pack(format, projection),
                new InForce(admission.catalog().ruleSet(), admission.catalog().version()),
                files::open);
        SignatureBeside signature = SignatureBeside.of(document, offer.signature(), SIGNATURES);
        List<Check> door = offer.signature().isPresent() ? List.of(Doorstep.key(signature.faults())) : List.of();
        if (!projection.faults().isEmpty()) {
            List<CheckView> checks = unprojected(projection.faults(), door, examined.findings());
            return new Unjudged(
                            format.word(),
                            projection.externalId(),
                            files.document().sha256(),
                            checks)
                    .view(admission.catalog());
        }
        Json said = said(projection, offer.reproduces());
        Identity by = Identity.ofPackage(examined.signer(), offer.by().user(), said, signature.verified());
        Submission submission = admitted(said, by, files.handedIn(format, projection));
        return Doorstep.of(judged(submission, measurement(submission, format, examined.findings())), door);
    }

    private static Json said(Projection projection, @Nullable String row) {
        return row == null ? projection.document() : projection.document().member("reproduces", new Json.Text(row));
    }

    private Submission admitted(Json said, Identity by, Pack pack) {
        return admission.admitted(io.proofmark.door.Submission.of(said, by, pack, admission.keys()));
    }

    private VerdictView judged(Submission submission, Measurement measurement) {
        Judging judging = admission.judging();
        Verdict verdict = judging.judge(submission, measurement, judging.original(submission));
        return VerdictViews.of(admission.ids().verdict(verdict), verdict);
    }

    private Measurement measurement(Submission submission, PackageFormat format, Findings findings) {
        List<String> artifacts = requireNonNull(submission.pack()).digests();
        return new Measurement(
                admission.ids().measurement(submission.id(), artifacts, examiner.version()),
                submission.id(),
                submission.subject(),
                format,
                submission.receivedAt(),
                submission.rules(),
                examiner.version(),
                artifacts,
                findings,
                null);
    }

    private Projection projection(Json document, PackageFormat format) {
        return switch (format) {
            case PUMA -> PumaProjection.of(document, admission.catalog());
            case INFERENCEBENCH -> EnvelopeProjection.of(document, admission.catalog());
        };
    }

    private static List<CheckView> unprojected(List<Fault> faults, List<Check> door, Findings findings) {
        List<Check> refused = new ArrayList<>(List.of(Check.ofFaults(Rules.SCHEMA, faults, "")));
        refused.addAll(door);
        return Stream.concat(
                        Doorstep.views(refused).stream(),
                        findings.checks().stream()
                                .filter(check -> !check.rule().equals(Rules.SCHEMA) || check.remarkable())
                                .map(VerdictViews::check))
                .toList();
    }
}
