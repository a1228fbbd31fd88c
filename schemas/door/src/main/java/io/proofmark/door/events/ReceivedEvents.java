package io.proofmark.door.events;

import io.proofmark.door.ErasableText;
import io.proofmark.door.Pack;
import io.proofmark.door.Submission;
import io.proofmark.events.Artifact;
import io.proofmark.events.SubmissionReceived;
import io.proofmark.events.TextDigest;
import java.time.Instant;
import java.util.List;

/** The event of a submission that passed a door. */
@SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
public final class ReceivedEvents {

    private ReceivedEvents() {}

    /**
     * What a door appends.
     *
     * @param ruleSet in force at the door
     * @param catalog in force at the door
     * @param tokenSha256 lower-case hex; empty when no token is given out
     */
    public static SubmissionReceived of(
            Submission submission, Instant receivedAt, String ruleSet, String catalog, String tokenSha256) {
        SubmissionReceived.Builder event = SubmissionReceived.newBuilder()
                .setSubmissionId(submission.id().toString())
                .setSubject(submission.subject().toString())
                .setReceivedAt(receivedAt)
                .setRuleSet(ruleSet)
                .setCatalog(catalog)
                .setFormat(submission.format())
                .setDocument(submission.redaction().canonical())
                .setIdentityTag(submission.identityTag())
                .setOperator(submission.operator())
                .setOperatorStrength(submission.identity().strength().word())
                .setMachine(submission.machine())
                .setSource(submission.source())
                .setReproduces(submission.reproduces())
                .setTexts(digests(submission))
                .setTokenSha256(tokenSha256)
                .setOperatorApart(submission.apart().operator())
                .setMachineApart(submission.apart().machine());
        Pack pack = submission.pack();
        if (pack != null) {
            event.setExternalId(pack.externalId())
                    .setArtifacts(pack.artifacts().stream()
                            .map(ReceivedEvents::artifact)
                            .toList())
                    .setPublishOriginal(pack.publishOriginal());
        }
        return event.build();
    }

    private static Artifact artifact(Pack.File file) {
        return new Artifact(file.role(), file.sha256(), file.size(), file.mediaType());
    }

    private static List<TextDigest> digests(Submission submission) {
        return digests(submission.redaction().texts());
    }

    /** What stands for texts in the log. */
    public static List<TextDigest> digests(List<ErasableText> texts) {
        return texts.stream()
                .map(text -> TextDigest.newBuilder()
                        .setField(text.field())
                        .setLength(text.length())
                        .setDigest(text.digest())
                        .setListed(text.listed())
                        .build())
                .toList();
    }
}
