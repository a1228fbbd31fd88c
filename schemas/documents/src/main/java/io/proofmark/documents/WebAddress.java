package io.proofmark.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address that readers may follow: http or https, a host, no user in it. */
public record WebAddress(String host) {

    private static final Pattern FORM = Pattern.compile(
            "https?://([A-Za-z0-9._-]++|\\[[0-9A-Fa-f:.]++])(:[0-9]{1,5}+)?([/?#].*+)?", Pattern.DOTALL);

    /** The address, when the text is one. */
    public static Optional<WebAddress> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new WebAddress(matcher.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
