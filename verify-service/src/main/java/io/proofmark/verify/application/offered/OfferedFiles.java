package io.proofmark.verify.application.offered;

import io.proofmark.artifacts.Content;
import io.proofmark.canonical.Sha256;
import io.proofmark.door.Projection;
import io.proofmark.verify.domain.pack.Pack;
import io.proofmark.verify.domain.pack.PackageFormat;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;

/** Document and data by their digests, as a store would have them. */
record OfferedFiles(File document, List<File> all) {

    record File(String role, String sha256, long size, Opening opening) {}

    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    static OfferedFiles of(Offer offer, PackageFormat format) {
        byte[] bytes = offer.document();
        boolean puma = format == PackageFormat.PUMA;
        File document = new File(
                puma ? Pack.SUBMISSION : Pack.ENVELOPE,
                Sha256.hex(bytes),
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
        Content data = offer.data();
        return data == null
                ? new OfferedFiles(document, List.of(document))
                : new OfferedFiles(
                        document,
                        List.of(
                                document,
                                new File(
                                        puma ? Pack.PREDICTIONS : Pack.TRACES,
                                        data.sha256(),
                                        data.size(),
                                        data::open)));
    }

    Pack pack(PackageFormat format, Projection projection) {
        return new Pack(
                format,
                projection.externalId(),
                all.stream()
                        .map(file -> new Pack.File(file.role(), file.sha256()))
                        .toList(),
                null,
                null,
                null,
                null,
                new TreeMap<>());
    }

    io.proofmark.door.Pack handedIn(PackageFormat format, Projection projection) {
        return new io.proofmark.door.Pack(
                switch (format) {
                    case PUMA -> io.proofmark.door.PackageFormat.PUMA;
                    case INFERENCEBENCH -> io.proofmark.door.PackageFormat.INFERENCEBENCH;
                },
                projection.externalId(),
                all.stream()
                        .map(file -> new io.proofmark.door.Pack.File(file.role(), file.sha256(), file.size(), ""))
                        .toList(),
                false);
    }

    InputStream open(String sha256) throws IOException {
        for (File file : all) {
            if (file.sha256().equals(sha256)) {
                return file.opening().open();
            }
        }
        throw new FileNotFoundException(sha256);
    }
}
