package io.proofmark.verify.application;

import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.pack.Findings;
import io.proofmark.verify.domain.pack.Pack;
import java.io.IOException;

/** Reads the files of a package and says what it finds. */
public interface PackageExaminer {

    /** Version of the measuring; another one is another measurement. */
    String version();

    /**
     * @param rules in force for the submission, whose catalog knows right answers
     * @throws IOException when a file cannot be read now
     */
    Findings examine(Pack pack, InForce rules, FileContents files) throws IOException;
}
