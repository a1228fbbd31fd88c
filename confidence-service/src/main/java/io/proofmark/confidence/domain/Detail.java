package io.proofmark.confidence.domain;

/**
 * What somebody needs who wants to repeat a run, beside model and hardware, which no submission lacks: rule
 * specification 3.4. The path is the one of the submission's document.
 */
public enum Detail {
    QUANT("quant"),
    ENGINE("runtime.engine"),
    ENGINE_VERSION("runtime.version"),
    DRIVER("environment.driver"),
    OS("environment.os"),
    CONCURRENCY("environment.concurrency"),
    CONTEXT_LENGTH("environment.contextLength"),
    VRAM_PEAK("declared.vramPeakGb");

    private final String path;

    Detail(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
