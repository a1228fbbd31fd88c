package io.proofmark.verify.wiring;

import io.proofmark.documents.Json;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.verify.application.FileContents;
import io.proofmark.verify.application.PackageExaminer;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.pack.Findings;
import io.proofmark.verify.domain.pack.Pack;
import io.proofmark.verify.fetching.EvidenceFetcher;
import io.proofmark.verify.fetching.Sight;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;

/**
 * Measures the files of a package, and looks at the evidence that its submission names. What was seen is a measured fact like any
 * other: it enters the log once, and the verdict repeats it without judging by it.
 */
record SeeingExaminer(PackageExaminer files, EvidenceFetcher fetcher) implements PackageExaminer {

    private static final String ADDRESS = "/raw_predictions_url";

    @Override
    public String version() {
        return files.version();
    }

    @Override
    public Findings examine(Pack pack, InForce rules, FileContents contents) throws IOException {
        Findings found = files.examine(pack, rules, contents);
        Optional<String> address = address(pack, contents);
        return address.isEmpty() ? found : found.with(seen(address.get()));
    }

    private static Optional<String> address(Pack pack, FileContents contents) throws IOException {
        Optional<String> submission = pack.file(Pack.SUBMISSION);
        if (submission.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = contents.open(submission.get())) {
            Json document = new StrictDocuments(PumaPackages.DOCUMENT_DEPTH, PumaPackages.DOCUMENT_BYTES)
                    .read(in.readAllBytes());
            return document.text(ADDRESS);
        }
    }

    private Check seen(String address) throws IOException {
        try {
            return switch (fetcher.look(address)) {
                case Sight.Seen seen ->
                    Check.notApplicable(Rules.EVIDENCE, "looked at " + seen.at())
                            .with(
                                    "status " + seen.status() + ", " + seen.size() + " bytes, sha256 " + seen.sha256(),
                                    null);
                case Sight.Unseen unseen ->
                    Check.notApplicable(Rules.EVIDENCE, "looked at " + unseen.at())
                            .with(unseen.why().word(), null);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("evidence was not looked at");
            stopped.initCause(e);
            throw stopped;
        }
    }
}
