package io.proofmark.canonical.inferencebench;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment with its offset.
 *
 * @param text as the tool writes it: {@code Z} for UTC, other offsets as {@code +hh:mm}, six digits of a fraction that is
 *     not zero, what is finer cut off
 * @param epochMillis Unix time, rounded down
 */
record EnvelopeTimestamp(String text, long epochMillis) {

    private static final int MICRO_DIGITS = 6;
    private static final int NANOS_OF_MICRO = 1000;
    private static final Pattern FORM = Pattern.compile("(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt _]"
            + "(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,64}))?)?"
            + "(?:(?<utc>[Zz])|(?<sign>[+-])(?<offsetHour>[0-9]{2}):?(?<offsetMinute>[0-9]{2}))");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** The moment that a text names, empty when it names none. */
    static Optional<EnvelopeTimestamp> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(form));
        } catch (DateTimeException _) {
            return Optional.empty(); // digits in the right places that are no date, as 2026-02-30
        }
    }

    private static EnvelopeTimestamp of(Matcher form) {
        int micros = micros(form.group("fraction"));
        String second = form.group("second");
        LocalDateTime local = LocalDateTime.parse("%sT%s:%s:%s"
                        .formatted(
                                form.group("date"),
                                form.group("hour"),
                                form.group("minute"),
                                second == null ? "00" : second))
                .withNano(micros * NANOS_OF_MICRO);
        if (local.getYear() < 1) {
            throw new DateTimeException("the calendar begins with the year 1");
        }
        int offset = form.group("utc") != null ? 0 : offsetSeconds(form);
        String fraction = micros == 0 ? "" : ".%06d".formatted(micros);
        return new EnvelopeTimestamp(
                SECONDS.format(local) + fraction + (offset == 0 ? "Z" : offsetText(form)),
                local.toInstant(ZoneOffset.UTC).toEpochMilli() - offset * 1000L);
    }

    private static int micros(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000").substring(0, MICRO_DIGITS));
    }

    private static int offsetSeconds(Matcher form) {
        int hours = Integer.parseInt(form.group("offsetHour"));
        int minutes = Integer.parseInt(form.group("offsetMinute"));
        if (hours > 23 || minutes > 59) {
            throw new DateTimeException("an offset is less than a day");
        }
        int seconds = (hours * 60 + minutes) * 60;
        return form.group("sign").equals("-") ? -seconds : seconds;
    }

    private static String offsetText(Matcher form) {
        return form.group("sign") + form.group("offsetHour") + ":" + form.group("offsetMinute");
    }
}
