package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.proofmark.local.servers.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A disk of its own under one server's data, which can be full; the system is down for a moment when it comes and goes. */
final class SmallDisk implements AutoCloseable {

    /** What a server needs to start and to go on for the rest of a test. */
    private static final long ROOM = 256L << 20;

    private static final int BLOCK = 4096;

    private final ProofmarkSystem system;
    private final Path data;
    private final Path disk;
    private final Path filler;
    private final Thread atTheEnd = new Thread(this::detach, "detach-disk");

    private SmallDisk(ProofmarkSystem system, String server) {
        this.system = system;
        this.data = system.state().resolve(server);
        this.disk = system.state().resolve(server + ".disk");
        this.filler = disk.resolve("filler");
    }

    /** Skips the test where nobody may mount. */
    static SmallDisk under(ProofmarkSystem system, String server) throws IOException {
        var small = new SmallDisk(system, server);
        system.down();
        try {
            small.mount();
            small.move(small.data, small.disk.resolve(server));
            Files.createSymbolicLink(small.data, small.disk.resolve(server));
        } finally {
            system.up();
        }
        return small;
    }

    private void mount() throws IOException {
        long bytes = size(data) + ROOM;
        Files.createDirectories(disk);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "mode=755,size=" + bytes, "tmpfs", disk.toString());
        assumeTrue(mounted, "SKIPPED: no disk was full, for a tmpfs can be mounted by root on Linux alone");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** Leaves no byte. */
    void fill() throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(Files.getFileStore(disk).getUsableSpace()).as("%s", e).isZero();
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    /** The data are back where they were, and the system is up. */
    @Override
    public void close() throws IOException {
        free();
        system.down();
        Path there = data.toRealPath();
        Files.delete(data);
        move(there, data);
        assertThat(run("umount", disk.toString())).as("unmounted").isTrue();
        Files.delete(disk);
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
        system.up();
    }

    private void move(Path from, Path to) throws IOException {
        Folders.copy(from, to);
        Folders.delete(from);
    }

    /** Also while somebody is still writing there. */
    private void detach() {
        try {
            run("umount", "--lazy", disk.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean run(String... command) throws IOException {
        return new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue() == 0;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
