package io.proofmark.verify.domain;

import io.proofmark.verify.domain.pack.Pack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the log holds it.
 *
 * @param id derived from the document and the identity
 * @param subject the row it speaks of
 * @param document canonical form (jcs/1), erasable texts as digests
 * @param identityTag hex; with the document's digest it gives the id
 * @param testedAt as written: RFC 3339 or shortened to a day, month or year
 * @param reproduces the row that it repeats
 * @param rules what is in force for it
 * @param pack what came as files; null for a native document
 * @param descent what it comes from besides the document
 */
public record Submission(
        String id,
        String subject,
        Kind kind,
        Instant receivedAt,
        String document,
        String identityTag,
        Configuration configuration,
        Conditions conditions,
        Figures figures,
        Origin origin,
        Texts texts,
        @Nullable String testedAt,
        @Nullable String reproduces,
        InForce rules,
        @Nullable Pack pack,
        Descent descent) {

    /** A submission that stands for itself. */
    public Submission(
            String id,
            String subject,
            Kind kind,
            Instant receivedAt,
            String document,
            String identityTag,
            Configuration configuration,
            Conditions conditions,
            Figures figures,
            Origin origin,
            Texts texts,
            @Nullable String testedAt,
            @Nullable String reproduces,
            InForce rules,
            @Nullable Pack pack) {
        this(
                id,
                subject,
                kind,
                receivedAt,
                document,
                identityTag,
                configuration,
                conditions,
                figures,
                origin,
                texts,
                testedAt,
                reproduces,
                rules,
                pack,
                Descent.NONE);
    }

    /** A native submission that stands for itself. */
    public Submission(
            String id,
            String subject,
            Kind kind,
            Instant receivedAt,
            String document,
            String identityTag,
            Configuration configuration,
            Conditions conditions,
            Figures figures,
            Origin origin,
            Texts texts,
            @Nullable String testedAt,
            @Nullable String reproduces,
            InForce rules) {
        this(
                id,
                subject,
                kind,
                receivedAt,
                document,
                identityTag,
                configuration,
                conditions,
                figures,
                origin,
                texts,
                testedAt,
                reproduces,
                rules,
                null);
    }

    /** The name of what was sent: of the package's format, else the kind. */
    public String format() {
        return pack == null ? kind.word() : pack.format().word();
    }

    /** The same submission as if other rules were in force for it. */
    public Submission under(InForce others) {
        return new Submission(
                id,
                subject,
                kind,
                receivedAt,
                document,
                identityTag,
                configuration,
                conditions,
                figures,
                origin,
                texts,
                testedAt,
                reproduces,
                others,
                pack,
                descent);
    }

    /**
     * Equal for submissions that ran the same on the same; empty for those that repeat a row, that say too little, and for
     * native scores, whose row is their configuration.
     */
    public Optional<String> configurationKey() {
        boolean known =
                pack != null || kind == Kind.SPEED && configuration.quant() != null && configuration.engine() != null;
        return known && reproduces == null ? Optional.of(configuration.key()) : Optional.empty();
    }

    /** Which id a package bears under which row; empty for native documents. */
    public Optional<String> claimKey() {
        return Optional.ofNullable(pack).map(it -> subject + ' ' + it.format().word() + ' ' + it.externalId());
    }

    /** The last day that the test may have been, UTC; empty where nothing is said, or where there is no such date. */
    public Optional<LocalDate> testedOn() {
        return Optional.ofNullable(testedAt).flatMap(TestDay::parse).map(TestDay::latest);
    }

    /**
     * Whether reviewers can make a row of it: it repeats one, its own would not be that of its configuration, and it is known
     * who would stand behind it there.
     */
    public boolean canBeCutOff() {
        boolean ownRow = kind == Kind.SPEED || pack != null;
        return reproduces != null
                && ownRow
                && (origin.operator() == null) == (descent.apart().operator() == null);
    }

    /** Whether it is a score that did not come as files: its row is its configuration. */
    public boolean isNativeScore() {
        return kind == Kind.SCORE && pack == null;
    }

    /** Whether it is a score that repeats the row of its own configuration. */
    public boolean checksOwnRow() {
        return kind == Kind.SCORE && subject.equals(reproduces);
    }
}
