package io.proofmark.verify.application;

import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.Descent;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import java.util.List;
import java.util.Optional;

/** The cases as they stand inside one transaction; cases are not written before {@link #write()}. */
public interface CaseBook {

    Optional<Case> find(String submissionId);

    /** The record in which a submission came. */
    byte[] event(String submissionId);

    /** What its submitter supplied since, in order. */
    List<byte[]> supplied(String submissionId);

    /** The submitter supplied something. */
    void supply(String submissionId, byte[] event);

    /** Submissions that a row shows or may come to show: those that repeat nothing and were not withdrawn, by id. */
    List<Case> runs(String row);

    /** Whether the ruling that cut a row off was applied; empty until there is one. */
    Optional<Boolean> cutOff(Descent.Fragment fragment);

    /** What else people want of rows. */
    ReviewBook reviews();

    /**
     * The first measured submission that repeats nothing, under a row that does not bear its id; one that was rejected only
     * where there is no other.
     */
    Optional<Case> first(String row);

    /** All submissions that repeat a row, by id. */
    List<Case> repetitions(String row);

    /** The first measured package that bears the same id under the same row and was not rejected. */
    Optional<Case> holder(Submission submission);

    /** The published run that a native score's row shows: the newest by (test date, id). */
    Optional<Case> newest(String row);

    /** Native scores of a row that are queued, wait for it or for their submitter, by (received, id). */
    List<String> undecided(String row);

    /** Whether a published check confirms that run. */
    boolean confirmed(String submissionId);

    /** The oldest public row of the same configuration, by (received, id). */
    Optional<String> oldest(Submission submission);

    /**
     * A case that was not there before.
     *
     * @throws TooManyWaiting when it is a native score and as many of its row are undecided as may be
     */
    void open(Case file, Submission submission, Source source);

    void save(Case file);

    /** The verdict in force of a case. */
    void judged(String verdictId, Verdict verdict);

    /** The newest verdict on a case on which a person had ruled before. */
    void beside(String verdictId, Verdict verdict);

    /** What was ruled, applied or refused; a run that does not count confirms nothing. */
    void ruled(String rulingId, Ruling ruling);

    /** Whether that ruling on a case was made before: its cause came twice. */
    boolean answered(String submissionId, String rulingId);

    /**
     * Keeps a record until the case is there and has reached the version.
     *
     * @throws TooManyWaiting when the case already has as many waiting as it may
     */
    void park(String submissionId, int version, Source source);

    /** Takes out what waited for the case at up to this version, in the order of the log. */
    List<Source> release(String submissionId, int version);

    /** Nobody has to look at that evidence any more. */
    void seen(String submissionId, String field);

    /** Submissions that came as files. */
    PackageBook packages();

    /**
     * Looks up in a few queries what will be asked for.
     *
     * @return records that wait for what is asked and may be let go, none twice
     */
    List<Source> expect(Asked asked);

    /** Writes everything in a few statements. */
    void write();
}
