package io.proofmark.documents.privacy;

/** An e-mail address, recognised at its sign. */
record Email() implements Pattern {

    private static final String REPOSITORY_USER = "git";
    private static final int SHORTEST_TOP_LEVEL = 2;
    private static final int LONGEST_DOMAIN = 253;

    @Override
    public String name() {
        return "email";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return c == '@';
    }

    @Override
    public boolean at(Chars text, int index) {
        return text.at(index) == '@'
                && local(text.at(index - 1))
                && !repository(text, index)
                && domain(text, index + 1);
    }

    // git@host is how repositories are addressed.
    private static boolean repository(Chars text, int index) {
        return text.has(index - REPOSITORY_USER.length(), REPOSITORY_USER)
                && !local(text.at(index - REPOSITORY_USER.length() - 1));
    }

    private static boolean local(char c) {
        return Chars.word(c) || c == '.' || c == '%' || c == '+' || Character.isLetter(c);
    }

    private static boolean domain(Chars text, int start) {
        int length = text.run(start, LONGEST_DOMAIN, c -> Chars.word(c) || c == '.' || Character.isLetter(c));
        int letters = 0;
        for (int i = start; i < start + length; i++) {
            letters = Character.isLetter(text.at(i)) ? letters + 1 : 0;
            if (letters == SHORTEST_TOP_LEVEL && i - letters > start && text.at(i - letters) == '.') {
                return true;
            }
        }
        return false;
    }
}
