package io.proofmark.verify.fetching;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as they are compared: lower case, ASCII, other scripts in the form that begins with {@code xn--}. */
public final class HostNames {

    private HostNames() {}

    /**
     * Names that an operator listed.
     *
     * @throws IllegalArgumentException with one line that names what is no DNS name, or that there is none
     */
    public static Set<String> listed(Set<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no host is listed, so nothing can be fetched");
        }
        return names.stream().map(HostNames::of).collect(Collectors.toUnmodifiableSet());
    }

    private static String of(String name) {
        try {
            String ascii = IDN.toASCII(name.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (EvidenceUrl.isName(ascii)) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " is no DNS name", e);
        }
        throw new IllegalArgumentException(name + " is no DNS name");
    }
}
