package io.proofmark.intake.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the door; the limits are those of the contract. */
@ConfigMapping(prefix = "proofmark")
public interface IntakeSettings {

    /** The registry's v3 API. */
    @WithName("registry.url")
    String registryUrl();

    /** Where readers find the badge service. */
    @WithName("public.url")
    @WithDefault("http://127.0.0.1:8080")
    String publicUrl();

    /** Properties {@code door} and {@code text}, 32 bytes in hex each. */
    @WithName("keys.file")
    Path keysFile();

    /** The users that sign in by HTTP Basic. */
    @WithName("credentials.file")
    Path credentialsFile();

    Limits limits();

    /** What the door takes. */
    interface Limits {

        /** Bytes of a native document, of a line too. */
        @WithDefault("65536")
        int documentBytes();

        /** Objects and arrays inside each other. */
        @WithDefault("32")
        int documentDepth();

        /** Lines of one stream that wait for the broker. */
        @WithDefault("1000")
        int streamInFlight();

        /** Answers of one stream that the client has not read yet. */
        @WithDefault("20000")
        int streamAnswers();

        /** How long the door waits for the broker before it answers 503. */
        @WithDefault("6s")
        Duration patience();

        /** What a client is told to wait after a 503. */
        @WithDefault("5s")
        Duration retryAfter();
    }
}
