package io.proofmark.verify.fetching;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An https address that all readers understand alike: a DNS name, so that no notation of a number is left to be understood, no
 * user, nothing but visible ASCII.
 *
 * @param host lower case
 * @param target path and query, as they are asked for
 */
record EvidenceUrl(String host, int port, String target) {

    static final int HTTPS = 443;

    private static final int LONGEST = 2048;
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;
    private static final String SUSPICIOUS = "\\@\"<>^`{|}";

    /**
     * Reads an address.
     *
     * @param hosts that are listed, as {@link HostNames} gives them
     * @param ports that are listed
     * @return empty when it must not be asked
     */
    static Optional<EvidenceUrl> read(String text, Set<String> hosts, Set<Integer> ports) {
        if (text.length() > LONGEST || !text.chars().allMatch(EvidenceUrl::isPlain)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            return Optional.of(uri)
                    .filter(given -> "https".equalsIgnoreCase(given.getScheme()))
                    .filter(given -> given.getRawUserInfo() == null && given.getHost() != null)
                    .map(EvidenceUrl::of)
                    .filter(url -> isName(url.host()) && hosts.contains(url.host()) && ports.contains(url.port()));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static EvidenceUrl of(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        int port = uri.getPort() < 0 ? HTTPS : uri.getPort();
        return new EvidenceUrl(uri.getHost().toLowerCase(Locale.ROOT), port, path + query);
    }

    private static boolean isPlain(int c) {
        return c > ' ' && c < 0x7f && SUSPICIOUS.indexOf(c) < 0;
    }

    // The last label of a name begins with a letter: 127.1, 0x7f.1 and 017700000001 are no names.
    static boolean isName(String host) {
        String[] labels = host.split("\\.", -1);
        if (host.length() > LONGEST_NAME || labels.length < 2) {
            return false;
        }
        for (String label : labels) {
            if (!isLabel(label)) {
                return false;
            }
        }
        char last = labels[labels.length - 1].charAt(0);
        return last >= 'a' && last <= 'z';
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && !label.startsWith("-")
                && !label.endsWith("-")
                && label.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }
}
