package io.proofmark.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.puma.PumaLimits;
import io.proofmark.catalog.Catalog;
import io.proofmark.documents.puma.Gold;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.documents.puma.PumaReport;
import io.proofmark.verdicts.VerdictView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Judges PUMA packages; one without predictions is not verified, however right its form is. */
record PumaJudging(Catalog catalog) {

    private static final String FORMAT = "puma";
    private static final String PUBLISH = "publish";

    Judged judge(PackageFiles files) throws IOException {
        Path sorting = Path.of(System.getProperty("java.io.tmpdir"));
        PumaPackages packages = new PumaPackages(sorting, PumaLimits.DEFAULT, Gold.published());
        Optional<Path> predictions = files.predictions();
        PumaReport found = predictions.isPresent()
                ? packages.examine(files.document(), () -> Contents.stream(predictions.get()))
                : packages.examine(files.document());
        VerdictView report = new Foreign(
                        FORMAT,
                        found.document().text("/submission_id").orElse(""),
                        sha256(files),
                        PUBLISH,
                        null,
                        predictions.isPresent() ? List.of() : List.of("predictions"),
                        found.checks())
                .report(catalog);
        return new Judged(report, extent(found, predictions));
    }

    private static Judged.Extent extent(PumaReport found, Optional<Path> predictions) {
        if (!found.declaresHash()) {
            return Judged.Extent.NOTHING;
        }
        return predictions.isPresent() ? Judged.Extent.WHOLE : Judged.Extent.INCOMPLETE;
    }

    /** Of the digests of both files. */
    private static String sha256(PackageFiles files) throws IOException {
        StringBuilder digests = new StringBuilder(Sha256.hex(files.document()));
        if (files.predictions().isPresent()) {
            try (InputStream raw = Contents.stream(files.predictions().get());
                    DigestInputStream in = new DigestInputStream(raw, Sha256.start())) {
                in.transferTo(OutputStream.nullOutputStream());
                digests.append(HexFormat.of().formatHex(in.getMessageDigest().digest()));
            }
        }
        return Sha256.hex(digests.toString().getBytes(US_ASCII));
    }
}
