package io.proofmark.intake.domain.privacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for personal data and secrets in a text and names the patterns that it found, never what matched. */
public final class PrivacyScan {

    /** The pattern that a field made for an address of its submitter may match. */
    public static final String EMAIL = new Email().name();

    /** The pattern that a field made for a version may match. */
    public static final String IPV4 = new Ipv4().name();

    private static final List<Pattern> PATTERNS = Stream.concat(
                    Stream.of(new Email(), new UrlUser(), new Ipv4(), new Ipv6(), new HomePath(), new Phone()),
                    Secrets.patterns().stream())
            .toList();

    private PrivacyScan() {}

    /** Names of the patterns that the text matches, without those allowed. */
    public static SequencedSet<String> names(CharSequence text, Set<String> allowed) {
        Chars chars = new Chars(text);
        SequencedSet<String> found = new LinkedHashSet<>();
        for (Pattern pattern : PATTERNS) {
            if (!allowed.contains(pattern.name()) && !found.contains(pattern.name()) && matches(pattern, chars)) {
                found.add(pattern.name());
            }
        }
        return found;
    }

    private static boolean matches(Pattern pattern, Chars chars) {
        for (int i = 0; i < chars.text().length(); i++) {
            if (pattern.at(chars, i)) {
                return true;
            }
        }
        return false;
    }
}
