package io.proofmark.documents.privacy;

/** An absolute path on a Windows drive, {@code D:\models}. */
record WindowsPath() implements Pattern {

    @Override
    public String name() {
        return "windows-path";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return Chars.letter(c);
    }

    @Override
    public boolean at(Chars text, int index) {
        return text.at(index + 1) == ':'
                && text.at(index + 2) == '\\'
                && Chars.alphanumeric(text.at(index + 3))
                && Chars.letter(text.at(index))
                && !Chars.alphanumeric(text.at(index - 1));
    }
}
