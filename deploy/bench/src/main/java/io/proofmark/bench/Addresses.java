package io.proofmark.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where a running system answers.
 *
 * @param intake the door, HTTP
 * @param badge the read side, HTTP
 * @param kafka the broker, {@code host:port}
 */
record Addresses(URI intake, URI badge, String kafka) {

    /**
     * @param file {@code NAME=value} lines as {@code ./proofmark up} leaves them in {@code .proofmark/env}
     * @throws BenchFault when the file or a name is missing or an address is not loopback
     */
    static Addresses read(Path file) {
        Properties lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new BenchFault("cannot read " + file + "; is the system up?", e);
        }
        return new Addresses(
                Loopback.url("INTAKE_URL", value(lines, "INTAKE_URL", file)),
                Loopback.url("BADGE_URL", value(lines, "BADGE_URL", file)),
                Loopback.brokers("KAFKA_BOOTSTRAP", value(lines, "KAFKA_BOOTSTRAP", file)));
    }

    private static String value(Properties lines, String name, Path file) {
        String value = lines.getProperty(name);
        if (value == null) {
            throw new BenchFault(file + " names no " + name);
        }
        return value;
    }
}
