package io.proofmark.documents.privacy;

/** The head of a private key in PEM (RFC 7468), OpenSSH's and PGP's included. */
record PrivateKey() implements Pattern {

    private static final String BEGIN = "-----BEGIN ";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final int LONGEST_LABEL = 32;

    @Override
    public String name() {
        return "private-key";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return c == BEGIN.charAt(0);
    }

    @Override
    public boolean at(Chars text, int index) {
        if (!text.has(index, BEGIN)) {
            return false;
        }
        int label = index + BEGIN.length();
        for (int i = label; i < label + LONGEST_LABEL; i++) {
            if (text.has(i, PRIVATE)) {
                return true;
            }
        }
        return false;
    }
}
