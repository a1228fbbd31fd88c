package io.proofmark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A package as it lies on disk.
 *
 * @param document of a PUMA package, an envelope or a native submission
 * @param predictions the PUMA predictions beside it
 */
record PackageFiles(byte[] document, Optional<Path> predictions) {

    private static final String STANDARD_INPUT = "-";
    private static final String JSON = ".json";
    private static final String PREDICTIONS = "predictions.jsonl";
    private static final String SIDECAR = ".verified.json";
    private static final List<String> PACKED = List.of("", ".gz");

    /**
     * Reads what a person named: a folder, a file, or {@code -}.
     *
     * @throws Unusable when there is no such thing, or a folder does not say which document is meant
     */
    static PackageFiles read(String name, InputStream standardInput) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return new PackageFiles(Contents.document(standardInput), Optional.empty());
        }
        Path path = Path.of(name);
        if (name.isEmpty()) {
            throw new Unusable("PACKAGE is empty");
        }
        if (!Files.exists(path)) {
            throw new Unusable("there is no " + name);
        }
        Path document = Files.isDirectory(path) ? documentOf(path) : path;
        return new PackageFiles(Contents.document(document), predictionsOf(document));
    }

    private static Path documentOf(Path folder) throws IOException {
        List<Path> documents = documents(folder);
        List<Path> paired = documents.size() == 1
                ? documents
                : documents.stream()
                        .filter(document -> predictionsOf(document).isPresent())
                        .toList();
        if (paired.size() != 1) {
            throw new Unusable(
                    documents.isEmpty()
                            ? folder + " holds no document (*.json)"
                            : folder + " holds several documents; name one of them");
        }
        return paired.getFirst();
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> PACKED.stream().anyMatch(end -> name(file).endsWith(JSON + end)))
                    .filter(file -> !name(file).contains(SIDECAR))
                    .sorted()
                    .toList();
        }
    }

    /** {@code <id>.predictions.jsonl} beside {@code <id>.json}, or the general names. */
    private static Optional<Path> predictionsOf(Path document) {
        String stem = name(document).replaceFirst("\\.json(\\.gz)?$", "");
        return Stream.of(stem + "." + PREDICTIONS, PREDICTIONS)
                .flatMap(wanted -> PACKED.stream().map(end -> document.resolveSibling(wanted + end)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
