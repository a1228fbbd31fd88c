package io.proofmark.documents.privacy;

import java.util.Set;

/**
 * An IPv4 address. Four numbers are also how versions are written, so what stands after a word for a version, as part
 * of a name, or with a needless zero is none; nor are loopback and unspecified addresses, which name nobody.
 */
record Ipv4() implements Pattern {

    private static final int OCTETS = 4;
    private static final int LARGEST = 255;
    private static final int LOOPBACK = 127;
    private static final int LONGEST_WORD = 16;
    private static final int LONGEST_GAP = 2;
    private static final Set<String> VERSION_WORDS = Set.of(
            "v",
            "ver",
            "version",
            "driver",
            "build",
            "release",
            "rev",
            "revision",
            "firmware",
            "bios",
            "vbios",
            "cuda",
            "cudnn",
            "rocm",
            "nvidia",
            "kernel",
            "runtime",
            "tensorrt",
            "oneapi",
            "adrenalin",
            "geforce",
            "chrome");

    @Override
    public String name() {
        return "ipv4";
    }

    @Override
    public boolean mayBeginWith(char c) {
        return Chars.digit(c);
    }

    @Override
    public boolean at(Chars text, int index) {
        if (partOfName(text.at(index - 1)) || pinned(text, index)) {
            return false;
        }
        int end = addressEnd(text, index);
        return end > 0
                && !continues(text, end)
                && !VERSION_WORDS.contains(text.wordBefore(index, LONGEST_GAP, LONGEST_WORD));
    }

    private static boolean partOfName(char before) {
        return Chars.word(before) || before == '.' || before == '+' || before == '~';
    }

    // name==1.2.3.4 is how packages are pinned.
    private static boolean pinned(Chars text, int index) {
        return text.at(index - 1) == '=' && "=~<>!".indexOf(text.at(index - 2)) >= 0;
    }

    private static int addressEnd(Chars text, int start) {
        int place = start;
        for (int octet = 0; octet < OCTETS; octet++) {
            if (octet > 0 && text.at(place++) != '.') {
                return -1;
            }
            int digits = text.run(place, 4, Chars::digit);
            if (!octet(text, place, digits, octet == 0)) {
                return -1;
            }
            place += digits;
        }
        return place;
    }

    private static boolean octet(Chars text, int place, int digits, boolean first) {
        if (digits == 0 || digits > 3 || (digits > 1 && text.at(place) == '0')) {
            return false;
        }
        int value = Integer.parseInt(text.text(), place, place + digits, 10);
        return value <= LARGEST && !(first && (value == 0 || value == LOOPBACK));
    }

    private static boolean continues(Chars text, int end) {
        char next = text.at(end);
        return Chars.word(next) || next == '+' || (next == '.' && Chars.digit(text.at(end + 1)));
    }
}
