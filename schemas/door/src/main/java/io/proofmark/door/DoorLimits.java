package io.proofmark.door;

import io.proofmark.documents.puma.PumaPackages;

/**
 * What a door takes unless it is set otherwise (contract, section 1); the command line always. How dense gzip may be is {@code
 * Unpacked.RATIO} of {@code schemas/artifacts}.
 */
public final class DoorLimits {

    /** Bytes of a native document: 64 KiB. */
    public static final int NATIVE_BYTES = 65_536;

    /** Bytes of a document of another project's format, unpacked: 1 MiB. */
    public static final int FOREIGN_BYTES = PumaPackages.DOCUMENT_BYTES;

    /** Bytes of a signature that comes beside a package: key and value need 150. */
    public static final int SIGNATURE_BYTES = 1024;

    /** Bytes of predictions or traces, unpacked: 64 MiB. */
    public static final long DATA_BYTES = 64L << 20;

    private DoorLimits() {}
}
