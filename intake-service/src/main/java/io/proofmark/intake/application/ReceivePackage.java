package io.proofmark.intake.application;

import io.proofmark.catalog.Catalog;
import io.proofmark.documents.Check;
import io.proofmark.documents.Documents;
import io.proofmark.documents.Fault;
import io.proofmark.documents.FreeTexts;
import io.proofmark.documents.Json;
import io.proofmark.documents.Rules;
import io.proofmark.documents.SignatureBeside;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.EnvelopeProjection;
import io.proofmark.door.Identity;
import io.proofmark.door.Pack;
import io.proofmark.door.Projection;
import io.proofmark.door.PumaProjection;
import io.proofmark.door.Submission;
import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Takes a package in: its files into the store, then what it says into the log. */
public final class ReceivePackage {

    private final PackageChecks checks;
    private final ReceiveSubmission receive;
    private final Documents documents;
    private final Catalog catalog;
    private final DoorKeys keys;

    /**
     * What the call says besides the files.
     *
     * @param reproduces the row that it repeats
     * @param publishOriginal whether bytes with serial numbers or hardware strings may be given to anybody
     */
    public record Wish(
            Caller caller,
            @Nullable String reproduces,
            boolean publishOriginal,
            @Nullable String idempotencyKey) {}

    /** @param documents reads signatures */
    public ReceivePackage(
            PackageChecks checks, ReceiveSubmission receive, Documents documents, Catalog catalog, DoorKeys keys) {
        this.checks = checks;
        this.receive = receive;
        this.documents = documents;
        this.catalog = catalog;
        this.keys = keys;
    }

    /** What would be appended and what the files say of themselves; nothing is stored. */
    public record Report(Received received, List<Check> checks) {}

    /**
     * Looks at a package and stores nothing.
     *
     * @throws Refused with all faults
     */
    public Report report(PackageFiles files, Wish wish) throws IOException {
        PackageChecks.Report said = checks.examine(files);
        return new Report(receive.stamped(examine(said, files, wish), wish.caller()), said.checks());
    }

    /**
     * Keeps the files and appends the submission.
     *
     * @return completes when the log has it; fails with {@link LogUnavailable}
     * @throws Refused with all faults
     */
    public CompletionStage<Accepted> receive(PackageFiles files, Wish wish) throws IOException {
        Submission submission = examine(checks.examine(files), files, wish);
        files.keep();
        return receive.append(receive.stamped(submission, wish.caller()), wish.idempotencyKey(), Lane.SINGLE);
    }

    private Submission examine(PackageChecks.Report report, PackageFiles files, Wish wish) throws IOException {
        Projection projection = projection(report.document(), files);
        SignatureBeside signature = SignatureBeside.of(report.document(), files.signatureBytes(), documents);
        List<Fault> faults = new ArrayList<>(report.faults());
        projection.faults().stream()
                .filter(fault -> isNew(fault, faults))
                .toList()
                .forEach(faults::add);
        faults.addAll(signature.faults());
        if (!faults.isEmpty()) {
            List<Fault> shown = faults.stream().map(FreeTexts::withoutSecrets).toList();
            throw new Refused(Refusal.INVALID_SUBMISSION, shown.size() + " fault(s) in the package", shown);
        }
        Json said = wish.reproduces() == null
                ? projection.document()
                : projection.document().member("reproduces", new Json.Text(row(wish.reproduces())));
        Pack pack = new Pack(files.format(), projection.externalId(), files.files(), wish.publishOriginal());
        Identity identity = Identity.ofPackage(report.signer(), wish.caller().user(), said, signature.verified());
        return Submission.of(said, identity, pack, keys);
    }

    private Projection projection(Json document, PackageFiles files) {
        return switch (files.format()) {
            case PUMA -> PumaProjection.of(document, catalog);
            case INFERENCEBENCH -> EnvelopeProjection.of(document, catalog);
        };
    }

    private static boolean isNew(Fault fault, List<Fault> faults) {
        return faults.stream().noneMatch(known -> known.pointer().equals(fault.pointer()));
    }

    private static String row(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw Refused.because(
                    Refusal.INVALID_REQUEST, new Fault("", Rules.SCHEMA, "reproduces must be the id of a row"));
        }
    }
}
