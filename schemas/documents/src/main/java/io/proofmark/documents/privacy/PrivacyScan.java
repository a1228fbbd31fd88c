package io.proofmark.documents.privacy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for personal data and secrets in a text and names the patterns that it found, never what matched. */
public final class PrivacyScan {

    /** The pattern that a field made for an address of its submitter may match. */
    public static final String EMAIL = new Email().name();

    /** The pattern that a field made for a version may match. */
    public static final String IPV4 = new Ipv4().name();

    private static final int ASCII = 128;
    private static final Pattern[] NONE = {};
    private static final SequencedSet<String> NOTHING = Collections.unmodifiableSequencedSet(new LinkedHashSet<>());
    private static final List<Pattern> PATTERNS = Stream.concat(
                    Stream.of(new Email(), new UrlUser(), new Ipv4(), new Ipv6(), new HomePath(), new Phone()),
                    Secrets.patterns().stream())
            .toList();

    /** What may stand in no document. */
    public static final PrivacyScan GENERAL = new PrivacyScan(PATTERNS);

    /** The same and what PUMA's own scan names beside it: Spanish numbers, cards, paths outside of home folders. */
    public static final PrivacyScan COMMUNITY = new PrivacyScan(
            Stream.concat(PATTERNS.stream(), CommunityPatterns.all().stream()).toList());

    /** Arrays: a list gives each character of a text an iterator. */
    private final Pattern[][] byCharacter;

    private PrivacyScan(List<Pattern> patterns) {
        this.byCharacter = IntStream.range(0, ASCII)
                .mapToObj(c -> patterns.stream()
                        .filter(pattern -> pattern.mayBeginWith((char) c))
                        .toArray(Pattern[]::new))
                .toArray(Pattern[][]::new);
    }

    /** Names of the patterns that the text matches, without those allowed. */
    public SequencedSet<String> names(CharSequence text, Set<String> allowed) {
        Chars chars = new Chars(text);
        SequencedSet<String> found = NOTHING;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            for (Pattern pattern : c < ASCII ? byCharacter[c] : NONE) {
                if (!found.contains(pattern.name()) && pattern.at(chars, i) && !allowed.contains(pattern.name())) {
                    found = with(found, pattern.name());
                }
            }
        }
        return found;
    }

    // Almost every text has nothing to be found, and a document has a hundred texts.
    private static SequencedSet<String> with(SequencedSet<String> found, String name) {
        SequencedSet<String> more = new LinkedHashSet<>(found);
        more.add(name);
        return more;
    }
}
