package io.proofmark.e2e;

import io.proofmark.events.Topics;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the services hold of the log, and how much they appended to it: the same again however their tables were made. */
record Facts(Map<String, Map<String, String>> tables, int verdicts, int standings) {

    /** Those whose tables are filled from the log. */
    static final List<String> SERVICES = List.of("badge", "verify", "confidence");

    /** Not facts: how far the log was read, what is still to be sent, who is to be looked at, and short-lived notes. */
    private static final Set<String> NO_FACTS = Set.of(
            "position",
            "unsent",
            "row_due",
            "cohort_due",
            "flyway_schema_history",
            "quota",
            "pepper",
            "projection_digest");

    /** A verdict hints at the oldest like row, as far as the lanes had been read; what was published of it is in the log. */
    private static final Set<String> BY_ORDER_OF_LANES = Set.of("cases", "cases.verdict");

    static Facts of(ProofmarkSystem system) throws IOException {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        for (String service : SERVICES) {
            Map<String, String> digests = system.tables(service, NO_FACTS);
            digests.keySet().removeAll(BY_ORDER_OF_LANES);
            tables.put(service, digests);
        }
        return new Facts(
                tables, system.log().size(Topics.VERDICTS), system.log().size(Topics.STANDINGS));
    }
}
