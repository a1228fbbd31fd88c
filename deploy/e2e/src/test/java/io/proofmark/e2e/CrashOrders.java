package io.proofmark.e2e;

import io.proofmark.e2e.agent.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells running services where to end, and proves that they did. */
final class CrashOrders {

    private final Path folder;

    private CrashOrders(Path folder) {
        this.folder = folder;
    }

    /** Services that start from now on take orders, and reach broker and database over the proxies. */
    static CrashOrders in(ProofmarkSystem system, Proxy broker, Proxy database) throws IOException {
        Path folder = Files.createDirectories(system.state().resolve("faults"));
        Path jar = system.state().resolve("fault-agent.jar");
        AgentJar.write(jar);
        system.startWith(
                "-javaagent:%s=%s,%d,%d".formatted(jar, folder, system.brokerPort(), broker.port()),
                "-Dquarkus.datasource.jdbc.url="
                        + system.databaseUrl().replace(":" + system.databasePort() + "/", ":" + database.port() + "/"));
        return new CrashOrders(folder);
    }

    /** The group's reader is to end when it passes the point for the n-th time from now. */
    void give(String group, Point point, int passing) throws IOException {
        Files.deleteIfExists(fired(group));
        Path written = folder.resolve("new-order");
        Files.writeString(written, point + " " + passing + "\n");
        Files.move(written, folder.resolve(group));
    }

    /** Whether it has ended there. */
    boolean hasFired(String group) {
        return Files.exists(fired(group));
    }

    private Path fired(String group) {
        return folder.resolve("fired-" + group);
    }
}
