package io.proofmark.verify.domain.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Fragments;
import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.NotCanonicalizable;
import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.UuidV8;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import io.proofmark.verify.domain.Submission;

/** The submission's id must follow from its content and the door's tag. */
final class ContentIdRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.CONTENT_ID,
                    "Id of the content",
                    "Does the submission's id follow from its canonical bytes (jcs/1) and the tag of its door?")
            .pass("the id was derived anew and is the same")
            .fail("the document or its id was changed");

    private static final String NAMESPACE = "submission";

    @Override
    public Check check(Inquiry inquiry) {
        Submission submission = inquiry.submission();
        return CanonicalText.bytes(submission.document())
                .map(bytes -> compare(submission, bytes))
                .orElseGet(() -> anew(submission));
    }

    private static Check anew(Submission submission) {
        try {
            byte[] canonical = Jcs.canonicalBytes(submission.document());
            return new String(canonical, UTF_8).equals(submission.document())
                    ? compare(submission, canonical)
                    : Check.fail(Rules.CONTENT_ID, "the document is not in canonical form");
        } catch (NotCanonicalizable e) {
            return Check.fail(Rules.CONTENT_ID, "the document has no canonical form: " + e.getMessage());
        }
    }

    private static Check compare(Submission submission, byte[] canonical) {
        String content = UuidV8.of(NAMESPACE, Sha256.hex(canonical), submission.identityTag())
                .toString();
        String id = submission.descent().fragment() == null
                ? content
                : Fragments.row(content).toString();
        Check found = id.equals(submission.id())
                ? Check.pass(Rules.CONTENT_ID, "the id follows from the content")
                : Check.fail(Rules.CONTENT_ID, "the id does not follow from the content");
        return found.with(submission.id(), id);
    }

    @Override
    public About about() {
        return ABOUT;
    }
}
