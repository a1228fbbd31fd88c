package io.proofmark.documents.privacy;

/** Keys of model providers, {@code sk-…}; hyphenated words that merely begin so are no keys. */
record ApiKey() implements Pattern {

    private static final String PREFIX = "sk-";
    private static final int SECRET_STRETCH = 16;

    @Override
    public String name() {
        return "api-key";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return c == PREFIX.charAt(0);
    }

    @Override
    public boolean at(Chars text, int index) {
        // The character before is no part of a word, so each word is read once at most.
        if (!text.has(index, PREFIX) || Chars.word(text.at(index - 1))) {
            return false;
        }
        int stretch = 0;
        for (int i = index + PREFIX.length(); Chars.word(text.at(i)); i++) {
            stretch = Chars.alphanumeric(text.at(i)) ? stretch + 1 : 0;
            if (stretch == SECRET_STRETCH) {
                return true;
            }
        }
        return false;
    }
}
