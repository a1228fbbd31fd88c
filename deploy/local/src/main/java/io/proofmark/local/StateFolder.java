package io.proofmark.local;

import io.proofmark.local.servers.Distribution;
import io.proofmark.local.servers.Folders;
import io.proofmark.local.servers.ServerFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that outlives a process: {@code .proofmark/} of the checkout (contract, section 7).
 *
 * @param folder where it lies
 */
record StateFolder(Path folder) {

    /** The environment variable that puts the state elsewhere. */
    static final String VARIABLE = "PROOFMARK_STATE";

    static StateFolder of(Map<String, String> environment, Distribution distribution) {
        String given = environment.get(VARIABLE);
        return new StateFolder(
                (given == null || given.isEmpty() ? distribution.home().resolve(".proofmark") : Path.of(given))
                        .toAbsolutePath());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    /** @throws ServerFault when the disk has less left than it must */
    void prepare(LeastFree least) {
        try {
            Files.createDirectories(folder.resolve("logs"));
            least.check(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new ServerFault(folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Replaces a file as a whole. */
    void write(String name, String text) {
        try {
            Path beside = Files.writeString(file(name + ".new"), text);
            Files.move(beside, file(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ServerFault(file(name) + " cannot be written: " + e.getMessage(), e);
        }
    }

    void writeLines(String name, Map<String, String> lines) {
        write(
                name,
                lines.entrySet().stream()
                        .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    /** The {@code NAME=value} lines of a file; none when it is not there. */
    Map<String, String> readLines(String name) {
        try {
            return Files.exists(file(name))
                    ? Files.readAllLines(file(name)).stream()
                            .map(line -> line.split("=", 2))
                            .filter(line -> line.length == 2)
                            .collect(Collectors.toMap(line -> line[0], line -> line[1]))
                    : Map.of();
        } catch (IOException e) {
            throw new ServerFault(file(name) + " cannot be read: " + e.getMessage(), e);
        }
    }

    void forget() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new ServerFault(folder + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
