package io.proofmark.local.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL as published by {@code io.zonky.test.postgres}: a {@code .txz} on the class path, for Linux on x86-64. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int OWNER_MAY_RUN = 0100;

    private PostgresBinaries() {}

    /** Unpacks into the folder unless that has happened; safe when several processes ask at once. */
    static Path unpackOnce(Path folder) {
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        Path marker = folder.resolveSibling(folder.getFileName() + ".unpacked");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock();
                InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new ServerFault("PostgreSQL's files for Linux on x86-64 are not on the class path");
            }
            if (lock.isValid() && !Files.exists(marker)) {
                untar(new XZInputStream(new BufferedInputStream(archive)), folder);
                Files.createFile(marker);
            }
            return folder;
        } catch (IOException e) {
            throw new ServerFault("PostgreSQL cannot be unpacked into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void untar(InputStream bytes, Path folder) throws IOException {
        var tar = new TarArchiveInputStream(bytes);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = inside(folder, entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(target);
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target);
                Files.setPosixFilePermissions(target, permissions(entry));
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry " + name + " leads out of the archive");
        }
        return target;
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((entry.getMode() & OWNER_MAY_RUN) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
