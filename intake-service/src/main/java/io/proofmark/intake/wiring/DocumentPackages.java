package io.proofmark.intake.wiring;

import io.proofmark.artifacts.Upload;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.catalog.Catalog;
import io.proofmark.documents.inferencebench.EnvelopeReport;
import io.proofmark.documents.inferencebench.Envelopes;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.documents.puma.PumaReport;
import io.proofmark.intake.application.PackageChecks;
import io.proofmark.intake.application.PackageFiles;
import io.proofmark.signatures.Trust;
import java.io.IOException;
import java.nio.file.Path;

/** What packages say of themselves, by the rules that the door, the worker and the command line share. */
final class DocumentPackages implements PackageChecks {

    private final PumaPackages puma;
    private final Envelopes envelopes;

    /** @param sorting a folder for predictions that are not in order and exceed the memory */
    DocumentPackages(Path sorting, Catalog catalog, Trust trust) {
        this.puma = new PumaPackages(sorting, PumaLimits.DEFAULT, catalog.gold());
        this.envelopes = new Envelopes(trust.verifier());
    }

    @Override
    public Report examine(PackageFiles files) throws IOException {
        return switch (files.format()) {
            case PUMA -> puma(files);
            case INFERENCEBENCH -> envelope(files);
        };
    }

    private Report puma(PackageFiles files) throws IOException {
        Upload predictions = files.data();
        PumaReport report = predictions == null
                ? puma.examine(files.documentBytes())
                : puma.examine(files.documentBytes(), predictions::open);
        return new Report(report.document(), report.faults(), report.checks(), null);
    }

    private Report envelope(PackageFiles files) throws IOException {
        EnvelopeReport report = envelopes.examine(files.documentBytes());
        return new Report(
                report.document(),
                report.faults(),
                report.checks(),
                report.trustedSigner().orElse(null));
    }
}
