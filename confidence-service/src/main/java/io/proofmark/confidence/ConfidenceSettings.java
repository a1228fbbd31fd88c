package io.proofmark.confidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.time.LocalTime;

/** What an operator may set. */
@ConfigMapping(prefix = "proofmark")
public interface ConfidenceSettings {

    /** The schema registry's v3 API. */
    @WithName("registry.url")
    String registryUrl();

    /** Ordinal of this process among those of its service. */
    @WithName("log.instance")
    @WithDefault("0")
    String instance();

    /** Most records applied in one transaction. */
    @WithName("log.max-batch")
    @WithDefault("500")
    int maxBatch();

    /** When rows are looked at again without new evidence. */
    Reassessment reassessment();

    /** The paced work list. */
    interface Reassessment {

        /** Time between two pages of hints. */
        @WithDefault("1s")
        Duration pause();

        /** Rows of one page. */
        @WithDefault("200")
        int page();

        /** Time of day, UTC, of the sweep that finds what a hint missed. */
        @WithDefault("00:15")
        LocalTime sweepAt();
    }
}
