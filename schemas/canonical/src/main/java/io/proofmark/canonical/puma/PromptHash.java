package io.proofmark.canonical.puma;

/** The first 16 hexadecimal digits of the SHA-256 of a prompt. */
final class PromptHash {

    private static final int DIGITS = 16;

    private PromptHash() {}

    static boolean hasForm(Cell cell) {
        if (cell.length() != DIGITS) {
            return false;
        }
        int wrong = 0;
        for (int i = cell.from; i < cell.to; i++) {
            byte b = cell.bytes[i];
            wrong += b >= '0' && b <= '9' || b >= 'a' && b <= 'f' ? 0 : 1;
        }
        return wrong == 0;
    }
}
