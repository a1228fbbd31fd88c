package io.proofmark.verify.application.offered;

import static java.util.Objects.requireNonNull;

import io.proofmark.canonical.Sha256;
import io.proofmark.documents.Check;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.documents.Rules;
import io.proofmark.door.EnvelopeProjection;
import io.proofmark.door.Identity;
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
import io.proofmark.verify.domain.pack.Pack;
import io.proofmark.verify.domain.pack.PackageFormat;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Judges packages of other projects: measures their files as the worker does, and judges what was measured. */
public record PackageOffers(Admission admission, OfferExaminer examiner) {

    /**
     * The verdict.
     *
     * @throws io.proofmark.documents.Unreadable when the document is not JSON
     * @throws IOException when a file cannot be read
     */
    public VerdictView verify(Offer offer, PackageFormat format) throws IOException {
        Projection projection = projection(examiner.document(format, offer.document()), format);
        Files files = Files.of(offer, format);
        Findings findings = examiner.examine(
                files.pack(format, projection),
                new InForce(admission.catalog().ruleSet(), admission.catalog().version()),
                files::open);
        return projection.faults().isEmpty()
                ? judged(offer, format, projection, files, findings)
                : new Unjudged(
                                format.word(),
                                projection.externalId(),
                                files.document().sha256(),
                                unprojected(projection.faults(), findings))
                        .view(admission.catalog());
    }

    private VerdictView judged(
            Offer offer, PackageFormat format, Projection projection, Files files, Findings findings) {
        String row = offer.reproduces();
        Json said =
                row == null ? projection.document() : projection.document().member("reproduces", new Json.Text(row));
        Submission submission = admission.admitted(io.proofmark.door.Submission.of(
                said, Identity.of(offer.by().user(), said), files.handedIn(format, projection), admission.keys()));
        Measurement measurement = measurement(submission, format, findings);
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
                admission.precedents().owner(submission).orElse(null));
    }

    private Projection projection(Json document, PackageFormat format) {
        return switch (format) {
            case PUMA -> PumaProjection.of(document, admission.catalog());
            case INFERENCEBENCH -> EnvelopeProjection.of(document, admission.catalog());
        };
    }

    private static List<CheckView> unprojected(List<Fault> faults, Findings findings) {
        Check names = Check.ofFaults(Rules.SCHEMA, faults, "");
        return Stream.concat(
                        Doorstep.views(List.of(names)).stream(),
                        findings.checks().stream()
                                .filter(check -> !check.rule().equals(Rules.SCHEMA) || check.remarkable())
                                .map(VerdictViews::check))
                .toList();
    }

    /** Document and data by their digests, as a store would have them. */
    private record Files(File document, List<File> all) {

        record File(String role, String sha256, long size, Opening opening) {}

        @FunctionalInterface
        interface Opening {
            InputStream open() throws IOException;
        }

        static Files of(Offer offer, PackageFormat format) {
            byte[] bytes = offer.document();
            boolean puma = format == PackageFormat.PUMA;
            File document = new File(
                    puma ? Pack.SUBMISSION : Pack.ENVELOPE,
                    Sha256.hex(bytes),
                    bytes.length,
                    () -> new ByteArrayInputStream(bytes));
            OfferedFile data = offer.data();
            return data == null
                    ? new Files(document, List.of(document))
                    : new Files(
                            document,
                            List.of(
                                    document,
                                    new File(
                                            puma ? Pack.PREDICTIONS : Pack.TRACES,
                                            data.sha256(),
                                            data.size(),
                                            data::open)));
        }

        Pack pack(PackageFormat format, Projection projection) {
            return new Pack(
                    format,
                    projection.externalId(),
                    all.stream()
                            .map(file -> new Pack.File(file.role(), file.sha256()))
                            .toList(),
                    null,
                    null,
                    null,
                    null,
                    new TreeMap<>());
        }

        io.proofmark.door.Pack handedIn(PackageFormat format, Projection projection) {
            return new io.proofmark.door.Pack(
                    switch (format) {
                        case PUMA -> io.proofmark.door.PackageFormat.PUMA;
                        case INFERENCEBENCH -> io.proofmark.door.PackageFormat.INFERENCEBENCH;
                    },
                    projection.externalId(),
                    all.stream()
                            .map(file -> new io.proofmark.door.Pack.File(file.role(), file.sha256(), file.size(), ""))
                            .toList(),
                    false);
        }

        InputStream open(String sha256) throws IOException {
            for (File file : all) {
                if (file.sha256().equals(sha256)) {
                    return file.opening().open();
                }
            }
            throw new FileNotFoundException(sha256);
        }
    }
}
