package io.proofmark.verify.application.offered;

import io.proofmark.documents.Json;
import io.proofmark.verify.application.PackageExaminer;
import io.proofmark.verify.domain.pack.PackageFormat;

/** Reads the files of packages as the worker does, and their document for itself. */
public interface OfferExaminer extends PackageExaminer {

    /** @throws io.proofmark.documents.Unreadable when the bytes are not one JSON object */
    Json document(PackageFormat format, byte[] bytes);
}
