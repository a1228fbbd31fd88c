package io.proofmark.verify.application.offered;

import io.proofmark.documents.Json;
import io.proofmark.verify.application.FileContents;
import io.proofmark.verify.application.PackageExaminer;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.pack.Findings;
import io.proofmark.verify.domain.pack.Pack;
import io.proofmark.verify.domain.pack.PackageFormat;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the files of packages as the worker does, and their document for itself. */
public interface OfferExaminer extends PackageExaminer {

    /** @throws io.proofmark.documents.Unreadable when the bytes are not one JSON object */
    Json document(PackageFormat format, byte[] bytes);

    /** As {@link #examine}, and who signed. */
    Examined look(Pack pack, InForce rules, FileContents files) throws IOException;

    @Override
    default Findings examine(Pack pack, InForce rules, FileContents files) throws IOException {
        return look(pack, rules, files).findings();
    }

    /**
     * What was found, and whose it is.
     *
     * @param signer whom the policy trusts for the files' own signature, by a name that is theirs wherever they sign; else null
     */
    record Examined(Findings findings, @Nullable String signer) {}
}
