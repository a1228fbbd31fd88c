package io.proofmark.door;

import io.proofmark.documents.Fault;
import io.proofmark.documents.Rules;
import java.util.regex.Pattern;

/** Whatever of a package is kept for ever is a name of something, not prose. */
final class KeptName {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,127}");

    private KeptName() {}

    static boolean is(String text) {
        return FORM.matcher(text).matches();
    }

    /** That a needed one is none. */
    static Fault fault(String pointer) {
        return new Fault(
                pointer,
                Rules.SCHEMA,
                "must be a name that can be kept for ever: a letter A to Z or digit, then up to 127 of these and . _ : / @ + -");
    }
}
