package io.proofmark.verify.domain.rules;

import io.proofmark.documents.Rules;
import java.util.List;

/** What is asked of packages beside the rules of native submissions, and what the door alone asks of any document. */
public final class PackageRules {

    private static final String BENCHMARKS = "/v1/benchmarks";
    private static final String ABSENT = "the predictions did not come with the package";

    /** In the order of a verdict on a package; the door's own last. */
    public static final List<About> ALL = List.of(
            About.of(
                            io.proofmark.verify.domain.Rules.EXTERNAL_ID,
                            "Id of the submitter's tool",
                            "Does nobody else own the id that the submitter's own tool gave the package?")
                    .pass("nobody else took it first")
                    .fail("taken before, by the same files or by others; a correction needs a new id"),
            About.of(
                            Rules.PREDICTIONS_HASH,
                            "Hash of the predictions",
                            "Does the declared hash follow from the predictions, under the form that was declared?")
                    .pass("recomputed and equal")
                    .fail(
                            "another hash, or the hash of another form, which is then named; or predictions that cannot be read")
                    .unavailable("no hash is declared, or " + ABSENT),
            About.of(
                            Rules.PREDICTIONS_COUNT,
                            "Number of predictions",
                            "Are there as many predictions as n_instances says?")
                    .pass("as many")
                    .fail("more or fewer")
                    .unavailable("no number is declared, the predictions cannot be read, or " + ABSENT),
            About.of(
                            Rules.PREDICTIONS,
                            "Oddities of the predictions",
                            "Do ids occur once, and do values and hashes look as they should?")
                    .pass("nothing odd")
                    .warn("something odd, with its line; the hash stands")
                    .unavailable("the predictions cannot be read, or " + ABSENT),
            About.of(
                            Rules.METRICS,
                            "Metrics",
                            "Do the declared metrics follow from the predictions and the right answers that the catalog knows?")
                    .pass("they follow")
                    .warn(
                            "they follow from the predictions that could be parsed, which are not all; or some right answers are not known")
                    .fail("one does not follow")
                    .notApplicable("no right answer of the scenario is known, or no such metric is declared")
                    .unavailable(ABSENT)
                    .readOn(BENCHMARKS),
            About.of(
                            Rules.CONTENT_HASH,
                            "Content of an envelope",
                            "Does an intact signature cover the content, in normal form or as it stands?")
                    .pass("it does; the form is named")
                    .fail("no intact signature covers it")
                    .unavailable("nothing declares it, or it could not be checked without a trusted root"),
            About.of(
                            Rules.FINGERPRINT,
                            "Fingerprint of the hardware",
                            "Does the fingerprint follow from the hardware that the envelope describes?")
                    .pass("recomputed and equal")
                    .fail("the hardware has another")
                    .unavailable("the hardware cannot be read"),
            About.of(
                            Rules.RUN_ID_TIME,
                            "Time in the run id",
                            "Do the run id and the timestamp name one moment, within 1 ms?")
                    .pass("they do")
                    .warn("they do not")
                    .notApplicable("one of them holds no time"),
            About.of(Rules.NORMAL_FORM, "Normal form", "Is the envelope written as its tool hashes it?")
                    .pass("it is")
                    .warn("its tool hashes it as if written otherwise; the places are named")
                    .unavailable("an envelope with faults has no normal form"),
            About.of(
                            Rules.SIGNATURE,
                            "Signature",
                            "Do signature, key and bytes agree? This says nothing of who signed.")
                    .pass("intact")
                    .fail("changed, or no signature that can be read")
                    .unavailable("it could not be checked without a trusted root"),
            About.of(Rules.POLICY, "Trust", "Does a pinned policy trust the signer?")
                    .pass("trusted; the policy is named")
                    .fail("nobody that a pinned policy trusts"),
            About.of(
                            io.proofmark.verify.domain.Rules.ANSWERS,
                            "The same answers",
                            "Did the package give the same answers as its original, by the numeric fingerprint?")
                    .pass("compared; the reasons say so where they are the same")
                    .notApplicable("no predictions on both sides"),
            About.of(
                            Rules.BENCHMARK,
                            "Known benchmark",
                            "Does the catalog know the benchmark, for this kind and format? Asked at the door.")
                    .fail("the door refuses the document")
                    .readOn(BENCHMARKS),
            About.of(
                            Rules.NUMBER,
                            "Precision of numbers",
                            "Is each number the value of the shortest text of its double? Asked at the door.")
                    .fail("the door refuses the document"));

    private PackageRules() {}
}
