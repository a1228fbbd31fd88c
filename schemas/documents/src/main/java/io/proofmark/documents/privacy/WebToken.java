package io.proofmark.documents.privacy;

/** A JSON Web Token (RFC 7519): header and payload in base64url, each an object, so each begins with {@code eyJ}. */
record WebToken() implements Pattern {

    private static final String OBJECT = "eyJ";
    private static final int SHORTEST = 10;

    @Override
    public String name() {
        return "json-web-token";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return c == OBJECT.charAt(0);
    }

    @Override
    public boolean at(Chars text, int index) {
        // The character before is no part of a word, so each word is read once as a header at most.
        if (!text.has(index, OBJECT) || Chars.word(text.at(index - 1))) {
            return false;
        }
        int header = text.run(index, Integer.MAX_VALUE, Chars::word);
        int payload = index + header + 1;
        return header >= SHORTEST
                && text.at(payload - 1) == '.'
                && text.has(payload, OBJECT)
                && text.run(payload, SHORTEST, Chars::word) == SHORTEST;
    }
}
