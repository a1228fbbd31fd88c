package io.proofmark.events;

import io.proofmark.canonical.UuidV8;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ids of events, derived from what the events are about: the same cause gives the same id, however often it is handled.
 * Each is a UUIDv8 over SHA-256 of the parts.
 */
public final class EventIds {

    private EventIds() {}

    /** A submission came in; a retry of it has the same id. */
    public static String received(String submissionId) {
        return id("SubmissionReceived", submissionId);
    }

    /** A submission was taken back. */
    public static String withdrawn(String submissionId) {
        return id("SubmissionWithdrawn", submissionId);
    }

    /** Its texts were written. */
    public static String texts(String id) {
        return id("TextsWritten", id);
    }

    /**
     * What was measured on a submission's artifacts.
     *
     * @param artifacts their SHA-256 in hex, sorted
     * @param measuring version of the measuring
     */
    public static String measured(String submissionId, List<String> artifacts, String measuring) {
        return id("ArtifactMeasured", submissionId, String.join(",", artifacts), measuring);
    }

    /**
     * A verdict on a submission under a rule set and a catalog.
     *
     * @param original the row it was compared with, or null
     * @param match distinguishes a verdict that still waits from the one that follows
     */
    public static String verdict(
            String submissionId, String ruleSet, String catalog, @Nullable String original, String match) {
        return id("VerdictReached", submissionId, ruleSet, catalog, original == null ? "" : original, match);
    }

    /** A verdict on a submission whose submitter supplied something since; the rest is as above. */
    public static String verdict(
            String submissionId,
            String ruleSet,
            String catalog,
            @Nullable String original,
            String match,
            @Nullable String information) {
        return information == null
                ? verdict(submissionId, ruleSet, catalog, original, match)
                : id(
                        "VerdictReached",
                        submissionId,
                        ruleSet,
                        catalog,
                        original == null ? "" : original,
                        match,
                        information);
    }

    /**
     * What a submitter supplied to a case.
     *
     * @param caseVersion that the door saw
     * @param changes the merge patch as the log holds it
     */
    public static String information(String submissionId, int caseVersion, String changes) {
        return id("InformationSupplied", submissionId, Integer.toString(caseVersion), changes);
    }

    /** A remark on a row; the same text about the same row is the same remark. */
    public static String feedback(String row, String textDigest) {
        return id("FeedbackGiven", row, textDigest);
    }

    /** A wish that a row be taken down; the same reason from the same contact is the same wish. */
    public static String takedown(String row, String reasonDigest, String contactDigest) {
        return id("TakedownRequested", row, reasonDigest, contactDigest);
    }

    /**
     * A verdict on a submission after its row came to show another run.
     *
     * @param rulingId the RulingMade that changed what the row shows
     */
    public static String verdictAfter(String submissionId, String ruleSet, String catalog, String rulingId) {
        return id("VerdictReached after RulingMade", submissionId, ruleSet, catalog, rulingId);
    }

    /** Somebody looked at what a field of a submission names. */
    public static String seen(String submissionId, String field) {
        return id("EvidenceSeen", submissionId, field);
    }

    /** A submission is to be judged again under a rule set and a catalog. */
    public static String rejudge(String submissionId, String ruleSet, String catalog) {
        return id("RejudgeRequested", submissionId, ruleSet, catalog);
    }

    /** Everything is to be judged again under a rule set and a catalog. */
    public static String activation(String ruleSet, String catalog) {
        return id("RulesActivated", ruleSet, catalog);
    }

    /** A reviewer's decision: the same wish for the same version of the case is the same decision. */
    public static String decision(
            String submissionId, int caseVersion, String reviewer, String action, String counts, String reason) {
        return id("ReviewDecided", submissionId, Integer.toString(caseVersion), reviewer, action, counts, reason);
    }

    /** What became of a cause: a decision, a withdrawal or a verdict. */
    public static String ruling(String submissionId, String causeId) {
        return id("RulingMade", submissionId, causeId);
    }

    /** The n-th standing of a row. */
    public static String standing(String row, int version) {
        return id("StandingChanged", row, Integer.toString(version));
    }

    /**
     * A row should be looked at again.
     *
     * @param asOf UTC day, yyyy-MM-dd
     */
    public static String reassessment(String row, String asOf, String reason) {
        return id("ReassessmentDue", row, asOf, reason);
    }

    private static String id(String... parts) {
        return UuidV8.of(parts).toString();
    }
}
