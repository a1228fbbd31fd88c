package io.proofmark.confidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

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
}
