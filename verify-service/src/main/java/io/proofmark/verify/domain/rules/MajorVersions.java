package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Engine;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Rules;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another major version is remarked on, whatever else differs is not. */
final class MajorVersions implements Versions {

    private static final About ABOUT = RuntimeRule.ABOUT
            .pass("the same engine")
            .warn("another engine of the same group, or another major version")
            .fail("an engine of another group");
    private static final Pattern NUMBERED = Pattern.compile("v?([0-9]{1,9})\\.[0-9].*");

    @Override
    public Check compare(String here, String there, Engine engine) {
        Optional<Integer> mine = major(here);
        return mine.isPresent() && major(there).isPresent() && !mine.equals(major(there))
                ? Check.warn(Rules.MATCH_RUNTIME, "the same engine in another major version")
                : Check.pass(Rules.MATCH_RUNTIME, "the same engine; the versions differ");
    }

    @Override
    public About about() {
        return ABOUT;
    }

    private static Optional<Integer> major(String version) {
        Matcher numbered = NUMBERED.matcher(version);
        return numbered.matches() ? Optional.of(Integer.valueOf(numbered.group(1))) : Optional.empty();
    }
}
