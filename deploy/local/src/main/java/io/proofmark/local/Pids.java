package io.proofmark.local;

import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.ServerFault;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file {@code pids}: a line {@code <name> <pid> <began>} for each process that is meant to run.
 *
 * @param state where the file lies
 */
record Pids(StateFolder state) {

    private static final String FILE = "pids";
    private static final int FIELDS = 3;

    /** Those that are meant to run and do. */
    Map<String, Child> alive() {
        Map<String, Child> alive = new LinkedHashMap<>();
        lines().forEach((name, line) -> find(name, line).ifPresent(child -> alive.put(name, child)));
        return alive;
    }

    Optional<Child> alive(String name) {
        return Optional.ofNullable(alive().get(name));
    }

    /** Whether this very process is meant to run, alive or not. */
    boolean lists(Child child) {
        return line(child).equals(lines().get(child.name()));
    }

    synchronized void add(Child child) {
        Map<String, String> lines = lines();
        lines.put(child.name(), line(child));
        write(lines);
    }

    synchronized void remove(String name) {
        Map<String, String> lines = lines();
        lines.remove(name);
        write(lines);
    }

    private Optional<Child> find(String name, String line) {
        String[] fields = line.split(" ");
        if (fields.length != FIELDS) {
            throw new ServerFault(state.file(FILE) + " has a line that is not <name> <pid> <began>: " + line);
        }
        return Child.find(name, Long.parseLong(fields[1]), Instant.parse(fields[2]), state.log(name));
    }

    private static String line(Child child) {
        return child.name() + " " + child.process().pid() + " " + child.started();
    }

    private Map<String, String> lines() {
        try {
            return Files.exists(state.file(FILE))
                    ? Files.readAllLines(state.file(FILE)).stream()
                            .collect(Collectors.toMap(
                                    line -> line.split(" ")[0], line -> line, (a, b) -> b, LinkedHashMap::new))
                    : new LinkedHashMap<>();
        } catch (IOException e) {
            throw new ServerFault(state.file(FILE) + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void write(Map<String, String> lines) {
        state.write(FILE, lines.values().stream().map(line -> line + "\n").collect(Collectors.joining()));
    }
}
