package io.proofmark.signatures;

import java.util.Base64;

/** Base64 with exactly one spelling per value: padded, no white space, no stray bits. */
final class Base64Text {

    private Base64Text() {}

    static byte[] decode(String text, String where) throws Refused {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            Refused.unless(Base64.getEncoder().encodeToString(bytes).equals(text), where + " is not strict base64");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Refused(where + " is not base64", e);
        }
    }
}
