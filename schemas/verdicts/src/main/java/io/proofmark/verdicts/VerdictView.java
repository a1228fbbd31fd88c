package io.proofmark.verdicts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the machine says of a submission. The components are the members of the JSON document, in its order; each is a
 * text, a list of texts or {@code checks}. A null is written as null.
 *
 * @param id derived from what was judged and by which rules
 * @param submission its id
 * @param subject the row it speaks of
 * @param format speed, score, puma, inferencebench; native where a document could not be told apart further
 * @param proposal publish, publish-as-reproduction, review, fragment, reject, ask
 * @param match original, waiting, reproduction, related, unrelated
 * @param band within-10 and so on; null where nothing was compared
 * @param original the row that the submission names
 * @param delta signed percent of the original, a decimal number
 * @param trustPolicy under which the signer is trusted; null where nobody is
 * @param missing what a reproducer needs and the submission does not give
 * @param checks one for each rule, in the order of the rule set
 * @param reasons lines that a reader understands
 */
public record VerdictView(
        String id,
        String submission,
        String subject,
        String format,
        String ruleSet,
        String catalog,
        String proposal,
        String match,
        @Nullable String band,
        @Nullable String original,
        @Nullable String delta,
        @Nullable String trustPolicy,
        List<String> missing,
        List<CheckView> checks,
        List<String> reasons) {

    public VerdictView {
        missing = List.copyOf(missing);
        checks = List.copyOf(checks);
        reasons = List.copyOf(reasons);
    }
}
