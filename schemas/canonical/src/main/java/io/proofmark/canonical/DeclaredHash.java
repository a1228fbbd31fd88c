package io.proofmark.canonical;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A SHA-256 that somebody declared, beside what was computed.
 *
 * @param hex 64 lower-case digits
 * @param prefixed whether it was written with {@value #PREFIX}
 */
public record DeclaredHash(String hex, boolean prefixed) {

    /** Some tools write it before the digits. */
    public static final String PREFIX = "sha256:";

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public DeclaredHash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("a declared SHA-256 has 64 lower-case hexadecimal digits");
        }
    }

    /** What a declaration turned out to be. */
    public sealed interface Outcome {}

    /** The digest of the form that was declared. */
    public record Match(CanonicalForm form, boolean prefixed) implements Outcome {}

    /** The digest of other bytes than those declared (PUMA's D23): nothing was changed, the algorithm is another. */
    public record OtherForm(CanonicalForm form, boolean prefixed) implements Outcome {}

    /** No digest of these bytes. */
    public record Mismatch(boolean prefixed) implements Outcome {}

    /** Not a SHA-256 at all: not 64 hexadecimal digits, with or without the prefix. */
    public record NotADigest() implements Outcome {}

    /** The declaration, empty when it is none; upper-case digits are understood. */
    public static Optional<DeclaredHash> of(String declared) {
        boolean prefixed = declared.startsWith(PREFIX);
        String hex = lowerCaseAscii(prefixed ? declared.substring(PREFIX.length()) : declared);
        return HEX.matcher(hex).matches() ? Optional.of(new DeclaredHash(hex, prefixed)) : Optional.empty();
    }

    /**
     * What was declared against what was computed.
     *
     * @param form that was to be hashed
     * @param computed 64 lower-case digits for each form that was tried
     */
    public static Outcome compare(String declared, CanonicalForm form, Map<CanonicalForm, String> computed) {
        return of(declared).<Outcome>map(hash -> hash.against(form, computed)).orElseGet(NotADigest::new);
    }

    private Outcome against(CanonicalForm form, Map<CanonicalForm, String> computed) {
        if (hex.equals(computed.get(form))) {
            return new Match(form, prefixed);
        }
        return Arrays.stream(CanonicalForm.values())
                .filter(other -> hex.equals(computed.get(other)))
                .findFirst()
                .<Outcome>map(other -> new OtherForm(other, prefixed))
                .orElseGet(() -> new Mismatch(prefixed));
    }

    private static String lowerCaseAscii(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'F') {
                lower.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return lower.toString();
    }
}
