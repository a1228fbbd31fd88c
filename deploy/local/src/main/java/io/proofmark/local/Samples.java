package io.proofmark.local;

import io.proofmark.local.Addresses.Listener;
import io.proofmark.local.servers.Distribution;
import io.proofmark.local.servers.ServerFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What every new system starts with: published measurements, and a package of each foreign format.
 *
 * @param intake address of the public door
 * @param folder with {@code samples.ndjson}, one native submission a line, and {@code packages}
 */
record Samples(StateFolder state, String intake, Path folder) {

    private static final String MARKER = "samples-loaded";
    private static final String PREDICTIONS = ".predictions.jsonl";

    static Samples of(Machine machine) {
        return new Samples(
                machine.state(),
                machine.addresses().http(Listener.INTAKE),
                Distribution.find().home().resolve("deploy/local/samples"));
    }

    /** Loads them through the public door unless that has been done. */
    void loadOnce(Console console) {
        if (Files.exists(state.file(MARKER))) {
            return;
        }
        Loading.Summary summary = new Loading(intake, console).load(folder.resolve("samples.ndjson"));
        console.progress(
                "%d sample measurements taken in, %d refused".formatted(summary.accepted(), summary.refused()));
        var packages = new Packages(intake);
        packages.envelope(folder.resolve("packages/inferencebench/envelope.json"));
        Path predictions = predictions();
        String id = predictions.getFileName().toString().replace(PREDICTIONS, "");
        packages.puma(predictions.resolveSibling(id + ".json"), predictions);
        console.progress("an InferenceBench envelope and a PUMA package taken in");
        if (summary.refused() == 0) {
            state.write(MARKER, summary.accepted() + "\n");
        }
    }

    /** A PUMA package's files bear its id. */
    private Path predictions() {
        Path packages = folder.resolve("packages/puma");
        try (Stream<Path> files = Files.list(packages)) {
            return files.filter(file -> file.toString().endsWith(PREDICTIONS))
                    .findFirst()
                    .orElseThrow(() -> new ServerFault(packages + " holds no package"));
        } catch (IOException e) {
            throw new ServerFault(packages + " cannot be read: " + e.getMessage(), e);
        }
    }
}
