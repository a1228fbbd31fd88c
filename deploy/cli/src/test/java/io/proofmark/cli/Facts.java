package io.proofmark.cli;

import io.proofmark.canonical.Fragments;
import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.UuidV8;
import io.proofmark.catalog.Catalogs;
import io.proofmark.events.EventIds;
import io.proofmark.verify.application.LogFact;
import io.proofmark.verify.domain.Action;
import io.proofmark.verify.domain.Conditions;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Decision;
import io.proofmark.verify.domain.Declared;
import io.proofmark.verify.domain.Descent;
import io.proofmark.verify.domain.Figures;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Information;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Origin;
import io.proofmark.verify.domain.Protocol;
import io.proofmark.verify.domain.Rejudgement;
import io.proofmark.verify.domain.Review;
import io.proofmark.verify.domain.Score;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Texts;
import io.proofmark.verify.domain.Withdrawal;
import io.proofmark.verify.domain.pack.Findings;
import io.proofmark.verify.domain.pack.Measurement;
import io.proofmark.verify.domain.pack.Pack;
import io.proofmark.verify.domain.pack.PackageFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the log might say, made in memory. The benchmark publishes what nobody would remark on. */
public final class Facts {

    public static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00Z");
    /** What the first catalog was released with. */
    public static final InForce RULES = new InForce("1", "2026-11-01");

    /** What the second catalog was released with. */
    public static final InForce NEWER = new InForce("2", "2026-11-21");

    private static final String TAG = "00";
    private static final Texts SHOWN_EVIDENCE = new Texts(new TreeMap<>(Map.of(
            Texts.LOG_URL, Optional.of("gist.github.com"),
            Texts.RUNNER, Optional.of("scripts/run-humaneval-plus.ts"),
            Texts.COMMAND, Optional.empty(),
            Texts.ALIAS, Optional.empty(),
            Texts.CONTACT, Optional.empty())));

    private Facts() {}

    /** An original speed by somebody. */
    public static LogFact.Received original(String who, String rate) {
        return run(who, rate, null, RECEIVED, "token " + who);
    }

    /** An original speed by somebody, measured by a version that came out later: the second rule set remarks on it. */
    public static LogFact.Received early(String who, String rate) {
        Submission it = original(who, rate).submission();
        return new LogFact.Received(
                new Submission(
                        it.id(),
                        it.subject(),
                        it.kind(),
                        it.receivedAt(),
                        it.document(),
                        it.identityTag(),
                        it.configuration(),
                        it.conditions(),
                        it.figures(),
                        it.origin(),
                        it.texts(),
                        "2023-01-01T10:00:00Z",
                        null,
                        it.rules()),
                sha256("token " + who));
    }

    /** A run of somebody that names a row. */
    public static LogFact.Received repeats(String who, String rate, String row) {
        return run(who, rate, row, RECEIVED.plusSeconds(60), "token " + who);
    }

    /** The same document, received again later by another copy's token. */
    public static LogFact.Received copy(LogFact.Received fact) {
        Submission it = fact.submission();
        return run(operator(it), rate(it), it.reproduces(), it.receivedAt().plusSeconds(5), "another token");
    }

    public static LogFact.Withdrawn withdrawn(LogFact.Received fact) {
        return new LogFact.Withdrawn(new Withdrawal(
                fact.submissionId(),
                fact.submission().subject(),
                RECEIVED.plusSeconds(600),
                RULES,
                fact.tokenSha256()));
    }

    /** It is to be judged again under what the second catalog was released with. */
    public static LogFact.Rejudged rejudged(LogFact.Received fact) {
        return rejudged(fact, NEWER);
    }

    public static LogFact.Rejudged rejudged(LogFact.Received fact, InForce rules) {
        return new LogFact.Rejudged(new Rejudgement(
                EventIds.rejudge(fact.submissionId(), rules.ruleSet(), rules.catalog()),
                fact.submissionId(),
                fact.submission().subject(),
                RECEIVED.plusSeconds(900),
                rules));
    }

    /** A person looked at log and command. */
    public static LogFact.Decided confirmed(LogFact.Received fact, int version) {
        Decision plain = decided(fact, version, Action.APPROVE).decision();
        return new LogFact.Decided(new Decision(
                plain.id(),
                plain.submissionId(),
                plain.subject(),
                plain.decidedAt(),
                plain.rules(),
                plain.caseVersion(),
                plain.action(),
                null,
                List.of("log", "command"),
                plain.reason(),
                plain.reviewer()));
    }

    public static LogFact.Decided rejected(LogFact.Received fact, int version) {
        return decided(fact, version, Action.REJECT);
    }

    public static LogFact.Decided approved(LogFact.Received fact, int version) {
        return decided(fact, version, Action.APPROVE);
    }

    /** A package of somebody's that claims an id of its own for a row. */
    public static LogFact.Received pack(String who, String row, String externalId, String sha256) {
        Submission it = run(who, "100", row, RECEIVED, "token " + who).submission();
        return new LogFact.Received(
                new Submission(
                        it.id(),
                        it.subject(),
                        Kind.SCORE,
                        it.receivedAt(),
                        it.document(),
                        it.identityTag(),
                        it.configuration(),
                        it.conditions(),
                        it.figures(),
                        it.origin(),
                        it.texts(),
                        it.testedAt(),
                        null,
                        it.rules(),
                        new Pack(
                                PackageFormat.PUMA,
                                externalId,
                                List.of(new Pack.File(Pack.SUBMISSION, sha256)),
                                null,
                                null,
                                null,
                                null,
                                new TreeMap<>())),
                "token");
    }

    /** A score of somebody's for a row, received so many minutes later. */
    public static LogFact.Received score(String who, String value, String row, int minute) {
        return score(who, value, row, minute, "community", null);
    }

    /** A check of a score's row by the owner. */
    public static LogFact.Received check(String value, String row, int minute) {
        return score("desk", value, row, minute, "owner", row);
    }

    private static LogFact.Received score(
            String who, String value, String row, int minute, String source, @Nullable String reproduces) {
        Submission it = run(who, value, row, RECEIVED.plusSeconds(60L * minute), "token " + who)
                .submission();
        return new LogFact.Received(
                new Submission(
                        it.id(),
                        it.subject(),
                        Kind.SCORE,
                        it.receivedAt(),
                        it.document(),
                        it.identityTag(),
                        new Configuration(
                                "humaneval-plus",
                                "llama-3.1-8b-instruct",
                                null,
                                "rtx-4090",
                                1,
                                null,
                                "Q4_K_M",
                                "llama.cpp",
                                "b3447"),
                        it.conditions(),
                        new Figures(
                                List.of(),
                                new Declared(null, null, null, null),
                                new Score("pass@1", new BigDecimal(value), "ratio", new TreeMap<>())),
                        new Origin(who, "account", "machine of " + who, source),
                        SHOWN_EVIDENCE,
                        it.testedAt(),
                        reproduces,
                        NEWER,
                        null),
                sha256("token " + who));
    }

    /** What was measured on a package. */
    public static LogFact.Measured measured(LogFact.Received pack, String measuring, int rows) {
        return new LogFact.Measured(new Measurement(
                "measurement of " + pack.submissionId(),
                pack.submissionId(),
                pack.submission().subject(),
                PackageFormat.PUMA,
                RECEIVED.plusSeconds(2),
                RULES,
                measuring,
                pack.submission().pack().digests(),
                findings(rows),
                null));
    }

    public static Findings findings(int rows) {
        return new Findings(List.of(), (long) rows, 0L, new TreeMap<>(), null, null, List.of(), List.of());
    }

    /** A reviewer does that. */
    public static LogFact.Decided decided(LogFact fact, String row, int version, Action action, String reviewer) {
        return new LogFact.Decided(new Decision(
                "decision " + fact.submissionId() + version + action,
                fact.submissionId(),
                row,
                RECEIVED.plusSeconds(300),
                RULES,
                version,
                action,
                null,
                List.of(),
                "looked at it",
                reviewer));
    }

    /** Its submitter answers. */
    public static LogFact.Supplied supplied(LogFact.Received fact) {
        return new LogFact.Supplied(new Information(
                "answer " + fact.submissionId(),
                fact.submissionId(),
                fact.submission().subject(),
                RECEIVED.plusSeconds(400),
                RULES,
                fact.tokenSha256()));
    }

    /** Somebody wants the row taken down. */
    public static LogFact.Reported takedown(String row) {
        return reported("takedown of " + row, row, Review.Kind.TAKEDOWN);
    }

    /** Somebody says that the row is wrong. */
    public static LogFact.Reported feedback(String row) {
        return reported("feedback on " + row, row, Review.Kind.FEEDBACK);
    }

    private static LogFact.Reported reported(String id, String row, Review.Kind kind) {
        return new LogFact.Reported(new Review.Report(id, row, kind, RECEIVED.plusSeconds(500), RULES));
    }

    /** The row that a reviewer made of a run. */
    public static LogFact.Received cutOff(LogFact.Received fact) {
        Submission it = fact.submission();
        String row = Fragments.row(it.id()).toString();
        return new LogFact.Received(
                new Submission(
                        row,
                        row,
                        it.kind(),
                        RECEIVED.plusSeconds(300),
                        it.document(),
                        it.identityTag(),
                        it.configuration(),
                        it.conditions(),
                        it.figures(),
                        it.origin(),
                        it.texts(),
                        it.testedAt(),
                        null,
                        it.rules(),
                        null,
                        new Descent(new Descent.Fragment(it.id(), "decision"), null, new Descent.Apart(null, null))),
                fact.tokenSha256());
    }

    private static LogFact.Decided decided(LogFact.Received fact, int version, Action action) {
        return new LogFact.Decided(new Decision(
                "decision " + fact.submissionId() + version + action,
                fact.submissionId(),
                fact.submission().subject(),
                RECEIVED.plusSeconds(300),
                RULES,
                version,
                action,
                null,
                List.of(),
                "looked at it",
                "reviewer"));
    }

    private static LogFact.Received run(String who, String rate, @Nullable String row, Instant at, String token) {
        String document = "{\"rate\":\"" + rate + "\",\"who\":\"" + who + "\"}";
        String id = UuidV8.of("submission", sha256(document), TAG).toString();
        return new LogFact.Received(
                new Submission(
                        id,
                        row == null ? id : row,
                        Kind.SPEED,
                        at,
                        document,
                        TAG,
                        new Configuration(
                                "coderacoon-5090-vs-4090",
                                "llama-3.1-8b-instruct",
                                null,
                                "rtx-4090",
                                1,
                                null,
                                "Q4_K_M",
                                "llama.cpp",
                                "b3447"),
                        new Conditions(
                                "560.35.03",
                                "Ubuntu 24.04",
                                4096,
                                1,
                                "full-gpu",
                                null,
                                null,
                                new Protocol(null, null, null, null, null)),
                        new Figures(
                                List.of(), new Declared(new BigDecimal(rate), null, new BigDecimal("6.8"), null), null),
                        new Origin(who, "account", "machine of " + who, "community"),
                        Texts.none(),
                        "2026-05-01T10:00:00Z",
                        row,
                        RULES),
                sha256(token));
    }

    private static String operator(Submission submission) {
        return String.valueOf(submission.origin().operator());
    }

    private static String rate(Submission submission) {
        return String.valueOf(submission.figures().declared().decodeTokensPerSecond());
    }

    private static String sha256(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    static {
        // The fixtures name it; without it nothing here could be judged.
        Catalogs.version(RULES.catalog());
    }
}
