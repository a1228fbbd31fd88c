package io.proofmark.documents.privacy;

/**
 * An absolute path below somebody's home folder: Linux, macOS, Windows (recognised at the colon behind its drive), and
 * Windows seen from a Unix shell.
 */
record HomePath() implements Pattern {

    @Override
    public String name() {
        return "home-path";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return c == '/' || c == ':';
    }

    @Override
    public boolean at(Chars text, int index) {
        if (text.at(index) == ':') {
            return windows(text, index - 1);
        }
        return unix(text, index, "/home/") || unix(text, index, "/Users/") || mounted(text, index);
    }

    // A host name before it makes it the path of a web page.
    private static boolean unix(Chars text, int index, String folder) {
        char before = text.at(index - 1);
        return text.has(index, folder)
                && !(Chars.word(before) || before == '.' || before == '~' || before == '%')
                && person(text.at(index + folder.length()));
    }

    private static boolean windows(Chars text, int index) {
        if (!Chars.letter(text.at(index)) || text.at(index + 1) != ':' || Chars.alphanumeric(text.at(index - 1))) {
            return false;
        }
        int folder = index + 2 + text.run(index + 2, 2, HomePath::slash);
        int name = folder + "users".length();
        int slashes = text.run(name, 2, HomePath::slash);
        return folder > index + 2 && text.hasAnyCase(folder, "users") && slashes > 0 && person(text.at(name + slashes));
    }

    private static boolean mounted(Chars text, int index) {
        return text.at(index) == '/'
                && Chars.letter(text.at(index + 1))
                && text.has(index + 2, "/Users/")
                && person(text.at(index + 2 + "/Users/".length()));
    }

    private static boolean slash(int c) {
        return c == '/' || c == '\\';
    }

    private static boolean person(char c) {
        return Chars.alphanumeric(c) || c == '_' || Character.isLetter(c);
    }
}
