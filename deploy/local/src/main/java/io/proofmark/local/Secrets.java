package io.proofmark.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.proofmark.local.servers.PrivateFiles;
import io.proofmark.local.servers.ServerFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is drawn once at the first start and kept in files of mode 0600: the services' keys and the users' passwords. */
final class Secrets {

    /** The users of one machine (contract, section 7). */
    static final List<String> USERS = List.of("reviewer", "reviewer2", "lead", "publisher", "admin", "integrator");

    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 12;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Secrets() {}

    /** Properties {@code door} and {@code text}, 32 random bytes in hex each. */
    static void keepKeys(Path file) {
        keep(file, "door=" + hex(KEY_BYTES) + "\ntext=" + hex(KEY_BYTES) + "\n");
    }

    /** {@code {"reviewer": {"password": "…"}, …}}. */
    static void keepCredentials(Path file) {
        Map<String, Map<String, String>> users = new TreeMap<>();
        USERS.forEach(user -> users.put(user, Map.of("password", hex(PASSWORD_BYTES))));
        try {
            keep(file, JSON.writeValueAsString(users) + "\n");
        } catch (IOException e) {
            throw new ServerFault("credentials cannot be written", e);
        }
    }

    /** @throws ServerFault when the file names no such user */
    static String password(Path credentials, String user) {
        try {
            String password = JSON.readTree(credentials.toFile())
                    .path(user)
                    .path("password")
                    .asText();
            if (password.isEmpty()) {
                throw new ServerFault(credentials + " has no password of " + user);
            }
            return password;
        } catch (IOException e) {
            throw new ServerFault(credentials + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void keep(Path file, String text) {
        try {
            if (!Files.exists(file)) {
                Path beside = file.resolveSibling(file.getFileName() + ".new");
                Files.deleteIfExists(beside);
                Files.writeString(PrivateFiles.create(beside), text);
                Files.move(beside, file);
            }
        } catch (IOException e) {
            throw new ServerFault(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        new SecureRandom().nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
