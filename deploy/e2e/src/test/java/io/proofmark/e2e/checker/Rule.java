package io.proofmark.e2e.checker;

import java.util.stream.Stream;

/** One thing that holds in every run. */
interface Rule {

    /** First part of the name that findings carry. */
    String name();

    Stream<Finding> check(Recording run, Model model);

    default Finding finding(String subject, String what) {
        return new Finding(name(), subject, what);
    }
}
