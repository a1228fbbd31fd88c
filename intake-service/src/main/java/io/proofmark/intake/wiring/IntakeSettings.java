package io.proofmark.intake.wiring;

import io.proofmark.artifacts.Unpacked;
import io.proofmark.door.DoorLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

    /** Where this service asks the badge service what is public; readers may have to go another way. */
    @WithName("badge.url")
    @WithDefault("http://127.0.0.1:8080")
    URI badgeUrl();

    /** Properties {@code door} and {@code text}, 32 bytes in hex each. */
    @WithName("keys.file")
    Path keysFile();

    /** The users that sign in by HTTP Basic. */
    @WithName("credentials.file")
    Path credentialsFile();

    /** Sigstore's {@code trusted_root.json}, for signatures of envelopes; without it nobody who signs in Sigstore is trusted. */
    @WithName("trusted-root")
    Optional<Path> trustedRoot();

    /** Signers of envelopes that are trusted besides the pinned key; the form is that of {@code --help} of verify. */
    @WithName("trust-policy")
    Optional<Path> trustPolicy();

    Limits limits();

    Artifacts artifacts();

    RateLimit rateLimit();

    /** How often one address may submit; whoever is signed in may as often as they like. */
    interface RateLimit {

        /** Whether it applies to calls from the machine itself. */
        @WithDefault("false")
        boolean loopback();

        /** Submissions, lines of a stream each, and whatever else is handed in. */
        @WithDefault("10")
        long perMinute();

        /** The same in a UTC day. */
        @WithDefault("100")
        long perDay();

        /** Addresses or networks ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is believed. */
        Optional<List<String>> proxies();

        /** Of each limit, what one instance lets through by itself while the database is away. */
        @WithDefault("25")
        int alonePercent();

        /** Addresses remembered at once. */
        @WithDefault("100000")
        long clients();
    }

    /** Where files lie that are too large for the log. */
    interface Artifacts {

        /** The folder, which verify and badge read too. */
        @WithDefault(".proofmark/artifacts")
        Path folder();

        /** A folder for predictions that are not in order and exceed the memory. */
        @WithDefault("${java.io.tmpdir}")
        Path sorting();

        /** Bytes of the file system that stay free. */
        @WithDefault("268435456")
        long keepFree();

        /** How long nothing was written to a half file before a start deletes it: its process was killed. */
        @WithDefault("PT1H")
        Duration leftAfter();
    }

    /** What the door takes. */
    interface Limits {

        /** Bytes of a native document, of a line too. */
        @WithDefault("" + DoorLimits.NATIVE_BYTES)
        int documentBytes();

        /** Bytes of a document of another project's format, unpacked. */
        @WithDefault("" + DoorLimits.FOREIGN_BYTES)
        int foreignDocumentBytes();

        /** Bytes of a signature that comes beside a package. */
        @WithDefault("" + DoorLimits.SIGNATURE_BYTES)
        int signatureBytes();

        /** Bytes of predictions or traces, unpacked. */
        @WithDefault("" + DoorLimits.DATA_BYTES)
        long dataBytes();

        /** Unpacked bytes for each packed one. */
        @WithDefault("" + Unpacked.RATIO)
        int unpackRatio();

        /** Objects and arrays inside each other. */
        @WithDefault("32")
        int documentDepth();

        /** Calls that are answered at a time, streams apart; more are turned away with 503. */
        @WithDefault("512")
        int callsAtOnce();

        /** Streams that are answered at a time; each has one of the server's 200 threads. */
        @WithDefault("100")
        int streamsAtOnce();

        /** Lines of one stream that wait for the broker. */
        @WithDefault("1000")
        int streamInFlight();

        /** Answers of one stream that the client has not read yet. */
        @WithDefault("20000")
        int streamAnswers();

        /** UTF-16 code units of a remark, or of the reason to take a row down. */
        @WithDefault("2000")
        int wishLength();

        /** UTF-16 code units of the address of whoever wants a row taken down. */
        @WithDefault("200")
        int contactLength();

        /** Bytes of what the badge service answers. */
        @WithDefault("1048576")
        int publicRecordBytes();

        /** How long the door waits for the badge service before it answers 503. */
        @WithDefault("2s")
        Duration publicRecordPatience();

        /** How long the door waits for the broker before it answers 503. */
        @WithDefault("6s")
        Duration patience();

        /** What a client is told to wait after a 503. */
        @WithDefault("5s")
        Duration retryAfter();
    }
}
