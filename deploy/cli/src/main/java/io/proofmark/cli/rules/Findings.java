package io.proofmark.cli.rules;

import java.util.List;

/** Told of each change as it is found. */
interface Findings {

    void verdict(String submission, String row, List<Change> changes);

    void row(String row, List<Change> changes);

    /** A record that says nothing to this program. */
    void notCompared(String position, String why);

    /** Nothing more comes. */
    void end(Tally tally);
}
