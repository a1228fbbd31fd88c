package io.proofmark.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found in a package.
 *
 * @param rule one of {@link Rules}
 * @param seen as in the package or as computed; a digest is lower-case hex
 * @param message one line that a reader understands; holds no free text and no serial number of the package
 */
public record Check(
        String rule,
        Outcome outcome,
        @Nullable String seen,
        @Nullable String expected,
        String message) {

    /** Faults that one message names; the others are counted. */
    private static final int NAMED_FAULTS = 20;

    public static Check of(String rule, Outcome outcome, String message) {
        return new Check(rule, outcome, null, null, message);
    }

    /** Passes without faults, fails with them: each named by its place. */
    public static Check ofFaults(String rule, List<Fault> faults, String passed) {
        if (faults.isEmpty()) {
            return of(rule, Outcome.PASS, passed);
        }
        String named = faults.stream()
                .limit(NAMED_FAULTS)
                .map(FreeTexts::withoutSecrets)
                .map(fault -> (fault.pointer().isEmpty() ? "the document" : fault.pointer()) + " " + fault.message())
                .collect(Collectors.joining("; "));
        int more = faults.size() - NAMED_FAULTS;
        return of(rule, Outcome.FAIL, more > 0 ? named + "; and " + more + " more" : named);
    }

    /** The same with what was seen and what was expected. */
    public Check with(@Nullable Object seen, @Nullable Object expected) {
        return new Check(rule, outcome, text(seen), text(expected), message);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
