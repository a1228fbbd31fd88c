package io.proofmark.badge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;

/** Everything about this service that an operator may set; the limits carry the contract's defaults. */
@ConfigMapping(prefix = "proofmark")
public interface BadgeSettings {

    /** The schema registry's v3 API. */
    @WithName("registry.url")
    String registryUrl();

    /** Address under which outside parties reach this service, without a trailing slash. */
    @WithName("public.url")
    @WithDefault("http://127.0.0.1:8080")
    String publicUrl();

    /** Address of the intake service for outside parties, without a trailing slash. */
    @WithName("intake.url")
    @WithDefault("http://127.0.0.1:8081")
    String intakeUrl();

    /** Address of the verify service for outside parties, without a trailing slash. */
    @WithName("verify.url")
    @WithDefault("http://127.0.0.1:8082")
    String verifyUrl();

    /** Longest time that a page waits for another service: for the door when it takes a form, for the rules. */
    @WithName("form.patience")
    @WithDefault("8s")
    Duration formPatience();

    /** How old the numbers of rows and the choices of filters may be that pages show; of many rows they get older. 0: never old. */
    @WithName("overview.age")
    @WithDefault("2s")
    Duration overviewAge();

    /** How old the text of the rules may be that pages show. */
    @WithName("rules.age")
    @WithDefault("60s")
    Duration rulesAge();

    /** Where the files of packages lie, which intake writes. */
    @WithName("artifacts.folder")
    @WithDefault(".proofmark/artifacts")
    Path artifacts();

    /** The users of one machine. */
    @WithName("credentials.file")
    @WithDefault(".proofmark/credentials.json")
    Path credentialsFile();

    /** Ordinal of this process among those of its service. */
    @WithName("log.instance")
    @WithDefault("0")
    String instance();

    /** Most records applied in one transaction. */
    @WithName("log.max-batch")
    @WithDefault("500")
    int maxBatch();

    /** Longest time a reader's request waits for the position it names. */
    @WithName("wait-for.longest")
    @WithDefault("2s")
    Duration longestWait();

    /** How old the place in the log may be that an answer gives as its own; the answer is never older. */
    @WithName("as-of.age")
    @WithDefault("100ms")
    Duration asOfAge();

    /** Items on a page of a list when the caller does not say. */
    @WithName("page.default-size")
    @WithDefault("50")
    int pageSize();

    /** Most items on a page of a list. */
    @WithName("page.largest")
    @WithDefault("500")
    int largestPage();

    /** A badge speaks of a delay instead of a standing when the read model is further behind than this. */
    @WithName("badge.delayed-after")
    @WithDefault("30s")
    Duration delayedAfter();

    /** How long browsers and proxies may show a badge without asking again. */
    @WithName("badge.max-age")
    @WithDefault("30s")
    Duration badgeMaxAge();

    /** The live feed. */
    Live live();

    /** How the live feed is served. */
    interface Live {

        /** How old the oldest event may be that a cursor still leads to. */
        @WithDefault("168h")
        Duration reach();

        /** Most readers at a time. */
        @WithDefault("2000")
        int readers();

        /** Most of them that read what the ring does not hold any more, each with a consumer of its own. */
        @WithDefault("8")
        int olderReaders();

        /** Bytes of memory for the events that are kept for all readers together. */
        @WithDefault("16777216")
        long ringBytes();

        /** How long a reader may take to accept an event before the connection is closed. */
        @WithDefault("10s")
        Duration patience();

        /** Where nothing happens, readers are told their cursor that often. */
        @WithDefault("15s")
        Duration keepAlive();
    }
}
