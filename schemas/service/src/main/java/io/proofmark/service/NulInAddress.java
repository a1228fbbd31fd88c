package io.proofmark.service;

import java.util.Collection;
import java.util.List;

/** An address with the character U+0000: no text of the database holds it, so nothing can be asked for by it. */
public final class NulInAddress {

    /** What a caller is told. */
    public static final String DETAIL = "An address may not hold the character U+0000.";

    private NulInAddress() {}

    /**
     * Whether an address holds it.
     *
     * @param path decoded
     * @param parameters the values of each query parameter, decoded
     */
    public static boolean is(String path, Collection<List<String>> parameters) {
        return path.indexOf('\0') >= 0
                || parameters.stream().flatMap(List::stream).anyMatch(value -> value.indexOf('\0') >= 0);
    }
}
