package io.proofmark.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.documents.Json;
import io.proofmark.documents.Unreadable;
import io.proofmark.documents.json.StrictDocuments;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The generated users of one machine: {@code {"reviewer": {"password": "…"}, …}}. */
public final class LocalUsers {

    /** Name of the setting that names the file. */
    public static final String SETTING = "proofmark.credentials.file";

    /** May rule on cases. */
    public static final String REVIEWER = "reviewer";

    /** May submit what an owner or a vendor measured. */
    public static final String PUBLISHER = "publisher";

    private static final String ADMIN = "admin";
    private static final String LEAD = "lead";
    private static final Set<String> ALL_ROLES = Set.of(ADMIN, REVIEWER, LEAD, PUBLISHER, "integrator");
    private static final StrictDocuments READER = new StrictDocuments(3, 65_536);

    private final Map<String, byte[]> passwords;

    private LocalUsers(Map<String, byte[]> passwords) {
        this.passwords = passwords;
    }

    /**
     * @throws IllegalArgumentException when the file cannot be read or is not such a document; one line that names setting and
     *     file, never a password
     */
    public static LocalUsers read(Path file) {
        NeededFile needed = new NeededFile(SETTING, file);
        Map<String, byte[]> passwords = new LinkedHashMap<>();
        members(needed).forEach((name, user) -> passwords.put(name, password(needed, name, user)));
        return new LocalUsers(passwords);
    }

    private static Map<String, Json> members(NeededFile needed) {
        try {
            if (READER.read(needed.bytes()) instanceof Json.Members(Map<String, Json> users)) {
                return users;
            }
        } catch (Unreadable e) {
            throw needed.unusable("cannot be read as JSON: " + e.getMessage());
        }
        throw needed.unusable("is no object of users");
    }

    private static byte[] password(NeededFile needed, String name, Json user) {
        return user.text("/password")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> needed.unusable("has no password for " + name))
                .getBytes(UTF_8);
    }

    /** The roles of a user whose password this is; empty when there is no such user or the password is another. */
    public Optional<Set<String>> roles(String name, char[] password) {
        byte[] known = passwords.get(name);
        return known != null && MessageDigest.isEqual(known, new String(password).getBytes(UTF_8))
                ? Optional.of(roles(name))
                : Optional.empty();
    }

    // reviewer2 is a second reviewer; a lead also reviews.
    private static Set<String> roles(String name) {
        String role = name.replaceFirst("[0-9]+$", "");
        return switch (role) {
            case ADMIN -> ALL_ROLES;
            case LEAD -> Set.of(LEAD, REVIEWER);
            default -> Set.of(role);
        };
    }
}
