package io.proofmark.documents;

import java.util.List;
import java.util.Optional;

/**
 * The submitter's own signature as it comes beside a package, which has no place for it inside.
 *
 * @param verified key and value as in native documents, when they fit the document; empty when nothing came
 * @param faults of what came and does not fit, at {@code /signature}
 */
public record SignatureBeside(Optional<Json> verified, List<Fault> faults) {

    private static final SignatureBeside NONE = new SignatureBeside(Optional.empty(), List.of());

    public SignatureBeside {
        faults = List.copyOf(faults);
    }

    /**
     * Whether what came fits.
     *
     * @param document the package's document, which may have a signature of another kind inside
     * @param part JSON, if any came
     */
    public static SignatureBeside of(Json document, Optional<byte[]> part, Documents reader) {
        return part.map(bytes -> of(document, bytes, reader)).orElse(NONE);
    }

    private static SignatureBeside of(Json document, byte[] part, Documents reader) {
        try {
            Json signature = reader.read(part);
            List<Fault> faults = DocumentSignature.faults(document, signature);
            return new SignatureBeside(Optional.of(signature).filter(_ -> faults.isEmpty()), faults);
        } catch (Unreadable e) {
            return new SignatureBeside(
                    Optional.empty(),
                    List.of(new Fault(
                            DocumentSignature.PLACE, Rules.KEY, e.fault().message())));
        }
    }
}
