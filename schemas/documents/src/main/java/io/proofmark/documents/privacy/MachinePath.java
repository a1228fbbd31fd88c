package io.proofmark.documents.privacy;

import java.util.List;

/** An absolute path below folders of a machine that PUMA's scan names; a host before it makes it a web page's. */
record MachinePath() implements Pattern {

    private static final List<String> FOLDERS = List.of("/root/", "/var/", "/opt/", "/tmp/");

    @Override
    public String name() {
        return "machine-path";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return c == '/';
    }

    @Override
    public boolean at(Chars text, int index) {
        char before = text.at(index - 1);
        if (Chars.word(before) || before == '.' || before == '~' || before == '%') {
            return false;
        }
        return FOLDERS.stream().anyMatch(folder -> text.has(index, folder) && text.at(index + folder.length()) > ' ');
    }
}
