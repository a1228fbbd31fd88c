package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Engine;
import io.proofmark.verify.domain.Check;

/** How much two versions of one engine may differ in a reproduction. */
interface Versions {

    /** Compares two versions that are written differently. */
    Check compare(String here, String there, Engine engine);

    About about();
}
