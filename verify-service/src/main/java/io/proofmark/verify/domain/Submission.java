package io.proofmark.verify.domain;

import io.proofmark.verify.domain.pack.Pack;
import java.time.Instant;
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
        @Nullable Pack pack) {

    /** A native submission. */
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
                pack);
    }

    /** Whether it is a score that repeats the row of its own configuration. */
    public boolean checksOwnRow() {
        return kind == Kind.SCORE && subject.equals(reproduces);
    }
}
