package io.proofmark.signatures;

import java.util.Base64;

/** One PEM block in a text that holds nothing else. */
final class Pem {

    static final String CERTIFICATE = "CERTIFICATE";
    static final String PUBLIC_KEY = "PUBLIC KEY";

    private Pem() {}

    /** The DER bytes of the only block, which must bear {@code label}; outer white space does not count. */
    static byte[] decode(String text, String label) throws Refused {
        String begin = "-----BEGIN " + label + "-----";
        String end = "-----END " + label + "-----";
        String block = text.strip();
        Refused.unless(
                block.length() >= begin.length() + end.length() && block.startsWith(begin) && block.endsWith(end),
                "not a PEM text with one " + label);
        String body = block.substring(begin.length(), block.length() - end.length());
        try {
            return Base64.getDecoder().decode(body.replaceAll("[\\r\\n]", ""));
        } catch (IllegalArgumentException e) {
            throw new Refused("the PEM text of the " + label + " is not base64", e);
        }
    }

    /** The DER bytes of a certificate or a public key. */
    static byte[] decodeAny(String text) throws Refused {
        return decode(text, text.strip().startsWith("-----BEGIN " + CERTIFICATE) ? CERTIFICATE : PUBLIC_KEY);
    }
}
