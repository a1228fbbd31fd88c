package io.proofmark.cli;

import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.Json;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.door.DoorKeys;
import io.proofmark.door.DoorLimits;
import io.proofmark.signatures.Trust;
import io.proofmark.verify.application.Precedents;
import io.proofmark.verify.application.offered.Admission;
import io.proofmark.verify.application.offered.NativeOffers;
import io.proofmark.verify.application.offered.Offer;
import io.proofmark.verify.application.offered.PackageOffers;
import io.proofmark.verify.domain.pack.PackageFormat;
import io.proofmark.verify.messaging.DerivedIds;
import io.proofmark.verify.messaging.EventLogged;
import io.proofmark.verify.wiring.DocumentExaminer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Judges as verify does what is offered to it, without what a running system knows: no other submission, and keys that are
 * everybody's, so that the same package has the same ids wherever it is judged (but not those of any system).
 */
final class OfflineJudging {

    private static final DoorKeys NOBODYS = new DoorKeys(new byte[32], new byte[32]);
    private static final String DECLARED_HASH = "/integrity/predictions_summary_hash";

    private final Trust trust;
    private final Admission admission;

    /** @param clock says when it would be received */
    OfflineJudging(Trust trust, Clock clock) {
        this.trust = trust;
        this.admission =
                new Admission(Catalogs.current(), NOBODYS, new EventLogged(), Precedents.NONE, new DerivedIds(), clock);
    }

    Judged judge(PackageFiles files) throws IOException {
        Optional<Path> predictions = files.predictions();
        Offer offer = Offer.of(files.document(), predictions.isPresent() ? OfferedPath.of(predictions.get()) : null);
        return switch (offer.format()) {
            case NATIVE -> {
                Contents.limited(offer.document(), DoorLimits.NATIVE_BYTES, "a native document");
                yield new Judged(new NativeOffers(admission).verify(offer), Judged.Extent.WHOLE);
            }
            case PUMA -> new Judged(packages().verify(offer, PackageFormat.PUMA), extent(files));
            case INFERENCEBENCH ->
                new Judged(packages().verify(offer, PackageFormat.INFERENCEBENCH), Judged.Extent.WHOLE);
        };
    }

    // Reading schemas takes time that a command has not got: only what is needed is made.
    private PackageOffers packages() {
        return new PackageOffers(admission, new DocumentExaminer(Path.of(System.getProperty("java.io.tmpdir")), trust));
    }

    private static Judged.Extent extent(PackageFiles files) {
        Json submission =
                new StrictDocuments(PumaPackages.DOCUMENT_DEPTH, PumaPackages.DOCUMENT_BYTES).read(files.document());
        if (submission.text(DECLARED_HASH).orElse("").isEmpty()) {
            return Judged.Extent.NOTHING;
        }
        return files.predictions().isPresent() ? Judged.Extent.WHOLE : Judged.Extent.INCOMPLETE;
    }
}
