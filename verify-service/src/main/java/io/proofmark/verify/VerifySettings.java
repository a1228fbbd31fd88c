package io.proofmark.verify;

import io.proofmark.artifacts.Unpacked;
import io.proofmark.door.DoorLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an operator may set; the defaults are those of the contract. */
@ConfigMapping(prefix = "proofmark")
public interface VerifySettings {

    /** The schema registry's v3 API. */
    @WithName("registry.url")
    String registryUrl();

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

    Log log();

    Limits limits();

    Artifacts artifacts();

    Verifications verifications();

    Evidence evidence();

    RateLimit rateLimit();

    /** How often one address may ask what anybody may ask; whoever is signed in may as often as they like. */
    interface RateLimit {

        /** Whether it applies to calls from the machine itself. */
        @WithDefault("false")
        boolean loopback();

        /** Verifications a minute. */
        @WithDefault("30")
        long verificationsPerMinute();

        /** Verifications in a UTC day. */
        @WithDefault("1000")
        long verificationsPerDay();

        /** Looks at rules and catalog a minute. */
        @WithDefault("300")
        long readsPerMinute();

        /** Addresses or networks ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is believed. */
        Optional<List<String>> proxies();

        /** Of each limit, what one instance lets through by itself while the database is away. */
        @WithDefault("25")
        int alonePercent();

        /** Addresses remembered at once, of each kind of call. */
        @WithDefault("100000")
        long clients();
    }

    /** Files that are too large for the log. */
    interface Artifacts {

        /** The folder that intake fills. */
        @WithDefault(".proofmark/artifacts")
        Path folder();

        /** A folder for predictions that are not in order and exceed the memory. */
        @WithDefault("${java.io.tmpdir}")
        Path sorting();

        /** How long the worker rests between two looks at its list. */
        @WithDefault("PT0.2S")
        Duration pause();

        /** After which a submission whose files could not be measured is tried again. */
        @WithDefault("PT15S")
        Duration again();

        /** How long ago a file must have come before it is deleted: a copy may be on its way into the log. */
        @WithDefault("PT1M")
        Duration settled();
    }

    /** What is judged and not handed in; the limits are those of intake. */
    interface Verifications {

        /** A folder for files while they are judged. */
        @WithDefault("${java.io.tmpdir}/proofmark-verifications")
        Path folder();

        /** Bytes of the file system that stay free. */
        @WithDefault("268435456")
        long keepFree();

        /** How long nothing was written to a half file before a start deletes it: its process was killed. */
        @WithDefault("PT1H")
        Duration leftAfter();

        /** Judged at the same time, each with up to 32 MiB to sort predictions in; more are told to come again. */
        @WithDefault("2")
        int atOnce();

        /** Bytes of a native document. */
        @WithDefault("" + DoorLimits.NATIVE_BYTES)
        int documentBytes();

        /** Bytes of a document of another project's format, unpacked. */
        @WithDefault("" + DoorLimits.FOREIGN_BYTES)
        int foreignDocumentBytes();

        /** Bytes of predictions or traces, unpacked. */
        @WithDefault("" + DoorLimits.DATA_BYTES)
        long dataBytes();

        /** Bytes of a signature that comes beside a package. */
        @WithDefault("" + DoorLimits.SIGNATURE_BYTES)
        int signatureBytes();

        /** Unpacked bytes for each packed one. */
        @WithDefault("" + Unpacked.RATIO)
        int unpackRatio();
    }

    /** Looking at the evidence that submissions name; off unless switched on. */
    interface Evidence {

        /** Whether anything is fetched at all. */
        @WithDefault("false")
        boolean fetch();

        /** Names that are asked, without those below them; at least one where anything is fetched. */
        Optional<Set<String>> hosts();

        /** Ports that are asked. */
        @WithDefault("443")
        Set<Integer> ports();

        /** For everything together: resolving, connecting, reading. */
        @WithDefault("PT5S")
        Duration patience();

        /** For the connection alone, and once more for TLS. */
        @WithDefault("PT2S")
        Duration connecting();

        /** How long the worker rests between two looks at its list. */
        @WithDefault("PT1S")
        Duration pause();

        /** After which an address whose sight did not reach the log is looked at again. */
        @WithDefault("PT1M")
        Duration again();

        /** Bytes of one body. */
        @WithDefault("20000000")
        long bytes();
    }

    /** How the log is read. */
    interface Log {

        /** Ordinal of this process among those of its service. */
        @WithDefault("0")
        String instance();

        /** Most records applied in one transaction. */
        @WithDefault("500")
        int maxBatch();

        /** Bulk is read only while people's submissions are read with less delay than this. */
        @WithDefault("PT1S")
        Duration bulkYields();
    }

    /** What the service takes. */
    interface Limits {

        /** Records that may wait for one submission. */
        @WithDefault("1000")
        int waiting();

        /** Bytes of a decision. */
        @WithDefault("65536")
        int decisionBytes();

        /** UTF-16 code units of a decision's public reason. */
        @WithDefault("500")
        int reasonLength();

        /** UTF-16 code units of a decision's internal note. */
        @WithDefault("4000")
        int noteLength();

        /** How long the door waits until a decision has been applied. */
        @WithDefault("PT2S")
        Duration patience();

        /** What a client is told to wait after a 503. */
        @WithDefault("PT5S")
        Duration retryAfter();
    }
}
