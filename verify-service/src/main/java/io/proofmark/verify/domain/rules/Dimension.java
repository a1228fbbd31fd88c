package io.proofmark.verify.domain.rules;

import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Submission;
import java.util.Optional;

/** One of the four things in which a run must equal the row that it repeats. */
abstract class Dimension implements Rule {

    private final String rule;

    Dimension(String rule) {
        this.rule = rule;
    }

    @Override
    public final Check check(Inquiry inquiry) {
        Configuration here = inquiry.configuration();
        Optional<String> unknown = unknown(here, inquiry);
        if (unknown.isPresent()) {
            return Check.unavailable(rule, unknown.get()).with(text(here), null);
        }
        Optional<Submission> original = inquiry.original().known();
        if (original.isEmpty()) {
            return Check.notApplicable(rule, absence(inquiry.original())).with(text(here), null);
        }
        Configuration there = original.get().configuration();
        return unknown(there, inquiry)
                .map(why -> Check.unavailable(rule, "the original: " + why))
                .orElseGet(() -> compare(here, there, inquiry))
                .with(text(here), text(there));
    }

    /** Why the catalog cannot place this configuration; empty when it can. */
    abstract Optional<String> unknown(Configuration configuration, Inquiry inquiry);

    /** Compares two configurations that the catalog knows. */
    abstract Check compare(Configuration here, Configuration there, Inquiry inquiry);

    abstract String text(Configuration configuration);

    /** Why there is nothing to compare with, neither a row nor the run that a score's row shows. */
    static String absence(Inquiry inquiry) {
        return inquiry.submission().checksOwnRow() && inquiry.shown().isEmpty()
                ? "the row shows no run yet"
                : absence(inquiry.original());
    }

    /** Why there is nothing to compare with. */
    static String absence(Original original) {
        return switch (original) {
            case Original.None none -> "repeats no row";
            case Original.Awaited(String row) -> "the row " + row + " has not come yet";
            case Original.Misnamed(String named, String row) -> named + " is no row";
            case Original.Known known -> throw new IllegalArgumentException("the original is here");
        };
    }
}
