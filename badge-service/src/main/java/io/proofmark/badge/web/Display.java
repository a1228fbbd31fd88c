package io.proofmark.badge.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages write numbers, times and what is missing. */
final class Display {

    static final String NOT_PROVIDED = "Not provided";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int DIGITS = 6;
    private static final int DAY_LENGTH = "2026-05-01".length();

    private Display() {}

    static String number(@Nullable BigDecimal number) {
        return number == null
                ? NOT_PROVIDED
                : number.signum() == 0
                        ? "0"
                        : readable(number).stripTrailingZeros().toPlainString();
    }

    /** No more places behind the point than anybody measures; the API has all. */
    private static BigDecimal readable(BigDecimal number) {
        int before = number.precision() - number.scale();
        return number.setScale(Math.min(number.scale(), Math.max(0, DIGITS - before)), RoundingMode.HALF_UP);
    }

    /** How many, with a comma after each thousand. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String number(@Nullable BigDecimal number, String unit) {
        return number == null ? NOT_PROVIDED : number(number) + unit(unit);
    }

    /** A unit behind its number; a ratio has none. */
    static String unit(String unit) {
        return unit.equals("ratio") ? "" : " " + unit;
    }

    static String signedPercent(@Nullable BigDecimal percent) {
        return percent == null
                ? "–"
                : (percent.signum() > 0 ? "+" : percent.signum() < 0 ? "−" : "")
                        + percent.abs().toPlainString() + " %";
    }

    static String text(@Nullable Object text) {
        return text == null ? NOT_PROVIDED : text.toString();
    }

    static String yesNo(@Nullable Boolean value) {
        return value == null ? NOT_PROVIDED : value ? "yes" : "no";
    }

    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    static String second(Instant time) {
        return SECOND.format(time);
    }

    /** The day of a time as written, which may be shortened to a month or a year. */
    static String day(@Nullable String testedAt) {
        return testedAt == null
                ? NOT_PROVIDED
                : testedAt.length() > DAY_LENGTH ? testedAt.substring(0, DAY_LENGTH) : testedAt;
    }

    /** A band of divergence: {@code within-10} is within ten percent. */
    static String band(String band) {
        return Character.isDigit(band.charAt(band.length() - 1)) ? spoken(band) + " %" : spoken(band);
    }

    /** With a capital at its beginning. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Words written with hyphens, as people write them. */
    static String spoken(String word) {
        return word.replace('-', ' ');
    }
}
