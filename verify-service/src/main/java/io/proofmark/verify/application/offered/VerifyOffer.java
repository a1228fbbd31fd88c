package io.proofmark.verify.application.offered;

import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.domain.pack.PackageFormat;
import java.io.IOException;

/**
 * Says which verdict something would get if it were handed in; nothing is kept. After a fault of form every rule that can still
 * run does run: the door would refuse the document, and the verdict says why.
 */
public final class VerifyOffer {

    private final NativeOffers natives;
    private final PackageOffers packages;

    /** @param examiner reads the files of packages */
    public VerifyOffer(Admission admission, OfferExaminer examiner) {
        this.natives = new NativeOffers(admission);
        this.packages = new PackageOffers(admission, examiner);
    }

    /**
     * The verdict.
     *
     * @throws io.proofmark.documents.Unreadable when the document is not JSON
     * @throws IOException when a file cannot be read
     */
    public VerdictView verify(Offer offer) throws IOException {
        return switch (offer.format()) {
            case NATIVE -> natives.verify(offer);
            case PUMA -> packages.verify(offer, PackageFormat.PUMA);
            case INFERENCEBENCH -> packages.verify(offer, PackageFormat.INFERENCEBENCH);
        };
    }
}
