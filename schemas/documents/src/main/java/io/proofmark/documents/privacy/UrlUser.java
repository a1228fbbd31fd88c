package io.proofmark.documents.privacy;

/** A user or a password inside an address: {@code https://user:secret@host/}. */
record UrlUser() implements Pattern {

    private static final int LONGEST_AUTHORITY = 512;

    @Override
    public String name() {
        return "url-credentials";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return c == ':';
    }

    @Override
    public boolean at(Chars text, int index) {
        if (!text.has(index, "://")) {
            return false;
        }
        int authority = index + "://".length();
        int length = text.run(authority, LONGEST_AUTHORITY, c -> c > ' ' && "/?#\"'<>@".indexOf(c) < 0);
        return length > 0 && text.at(authority + length) == '@';
    }
}
