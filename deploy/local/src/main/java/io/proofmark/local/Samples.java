package io.proofmark.local;

import io.proofmark.local.Addresses.Listener;
import io.proofmark.local.servers.Distribution;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The published measurements that every new system starts with.
 *
 * @param intake address of the public door
 * @param file one native submission a line
 */
record Samples(StateFolder state, String intake, Path file) {

    private static final String MARKER = "samples-loaded";

    static Samples of(Machine machine) {
        return new Samples(
                machine.state(),
                machine.addresses().http(Listener.INTAKE),
                Distribution.find().home().resolve("deploy/local/samples/samples.ndjson"));
    }

    /** Loads them through the public door unless that has been done. */
    void loadOnce(Console console) {
        if (Files.exists(state.file(MARKER))) {
            return;
        }
        Loading.Summary summary = new Loading(intake, console).load(file);
        console.progress(
                "%d sample measurements taken in, %d refused".formatted(summary.accepted(), summary.refused()));
        if (summary.refused() == 0) {
            state.write(MARKER, summary.accepted() + "\n");
        }
    }
}
