package io.proofmark.badge.domain;

/** Widths of the faces that badges are set in, in units of which 2,048 make an em. Source: the fonts' advance widths. */
enum Typeface {
    VERDANA(
            720,
            930,
            745,
            new int[] {
                1230, 1276, 1067, 1276, 1220, 720, 1276, 1296, 562, 705, 1212, 562, 1992, 1296, 1243, 1276, 1276, 874,
                1067, 807, 1296, 1212, 1676, 1212, 1212, 1076
            },
            new int[] {
                1400, 1404, 1430, 1578, 1295, 1177, 1588, 1539, 862, 931, 1419, 1140, 1726, 1532, 1612, 1235, 1612,
                1424, 1400, 1262, 1499, 1400, 2025, 1403, 1260, 1403
            }),
    VERDANA_BOLD(
            700,
            983,
            739,
            new int[] {
                1368, 1432, 1204, 1432, 1360, 864, 1432, 1459, 700, 825, 1374, 700, 2167, 1459, 1407, 1432, 1432, 1018,
                1215, 933, 1459, 1331, 2006, 1370, 1333, 1222
            },
            new int[] {
                1589, 1561, 1483, 1700, 1399, 1331, 1661, 1715, 1118, 1137, 1579, 1305, 1941, 1734, 1741, 1501, 1741,
                1602, 1455, 1396, 1663, 1564, 2311, 1565, 1509, 1417
            }),
    HELVETICA_BOLD(
            569,
            682,
            569,
            new int[] {
                1139, 1251, 1139, 1251, 1139, 682, 1251, 1251, 569, 569, 1139, 569, 1821, 1251, 1251, 1251, 1251, 797,
                1139, 682, 1251, 1139, 1593, 1139, 1139, 1024
            },
            new int[] {
                1479, 1479, 1479, 1479, 1366, 1251, 1593, 1479, 569, 1139, 1479, 1251, 1706, 1479, 1593, 1366, 1593,
                1479, 1366, 1251, 1479, 1366, 1933, 1366, 1366, 1251
            });

    private static final double UNITS_PER_EM = 2048;

    private final int space;
    private final int hyphen;
    private final int middleDot;
    private final int[] small;
    private final int[] capitals;

    Typeface(int space, int hyphen, int middleDot, int[] small, int[] capitals) {
        this.space = space;
        this.hyphen = hyphen;
        this.middleDot = middleDot;
        this.small = small;
        this.capitals = capitals;
    }

    /**
     * Width in pixels.
     *
     * @throws IllegalArgumentException for characters that no badge uses
     */
    double width(String text, int pixels) {
        return text.chars().map(this::units).sum() * pixels / UNITS_PER_EM;
    }

    private int units(int character) {
        if (character >= 'a' && character <= 'z') {
            return small[character - 'a'];
        }
        if (character >= 'A' && character <= 'Z') {
            return capitals[character - 'A'];
        }
        return switch (character) {
            case ' ' -> space;
            case '-' -> hyphen;
            case '·' -> middleDot;
            default -> throw new IllegalArgumentException("no width known of '" + (char) character + "'");
        };
    }
}
