package io.proofmark.local.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The roles of the database with their generated passwords, kept in a file that only its owner may read.
 *
 * @param passwords by role
 */
public record DatabaseRoles(Properties passwords) {

    /** Creates roles and schemas; no service knows its password. */
    public static final String SUPERUSER = "postgres";

    /** Each owns the schema of its own name and may touch nothing else. */
    public static final List<String> ROLES = List.of("intake", "verify", "confidence", "badge", "registry");

    /** Makes its tables again in a second schema, while the first is read. */
    public static final String REBUILDS_BESIDE = "badge";

    private static final int PASSWORD_BYTES = 16;

    /** Reads the file, adds what it lacks. */
    public static DatabaseRoles keptIn(Path file) {
        try {
            var passwords = new Properties();
            if (Files.exists(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    passwords.load(in);
                }
            } else {
                PrivateFiles.create(file);
            }
            passwords.computeIfAbsent(SUPERUSER, DatabaseRoles::password);
            ROLES.forEach(role -> passwords.computeIfAbsent(role, DatabaseRoles::password));
            try (OutputStream out = Files.newOutputStream(file)) {
                passwords.store(out, null);
            }
            return new DatabaseRoles(passwords);
        } catch (IOException e) {
            throw new ServerFault("the database's passwords cannot be kept in " + file + ": " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException for a role that there is not */
    public String password(String role) {
        String password = passwords.getProperty(role);
        if (password == null) {
            throw new IllegalArgumentException("no role " + role + "; there are " + ROLES);
        }
        return password;
    }

    private static Object password(Object role) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
