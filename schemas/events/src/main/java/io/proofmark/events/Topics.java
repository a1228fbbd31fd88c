package io.proofmark.events;

import io.proofmark.events.Topic.Kept;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** The topics of the log; no other place spells their names. */
public final class Topics {

    public static final Topic SUBMISSIONS = new Topic(
            "proofmark.submissions.v1",
            List.of(
                    SubmissionReceived.getClassSchema(),
                    SubmissionWithdrawn.getClassSchema(),
                    ReviewDecided.getClassSchema(),
                    ArtifactMeasured.getClassSchema(),
                    RejudgeRequested.getClassSchema(),
                    InformationSupplied.getClassSchema(),
                    FeedbackGiven.getClassSchema(),
                    TakedownRequested.getClassSchema(),
                    EvidenceSeen.getClassSchema()),
            Kept.FOR_EVER);

    public static final Topic SUBMISSIONS_BULK =
            new Topic("proofmark.submissions.bulk.v1", List.of(SubmissionReceived.getClassSchema()), Kept.FOR_EVER);

    public static final Topic TEXTS =
            new Topic("proofmark.texts.v1", List.of(TextsWritten.getClassSchema()), Kept.COMPACTED);

    public static final Topic VERDICTS = new Topic(
            "proofmark.verdicts.v1",
            List.of(VerdictReached.getClassSchema(), RulingMade.getClassSchema()),
            Kept.FOR_EVER);

    public static final Topic STANDINGS =
            new Topic("proofmark.standings.v1", List.of(StandingChanged.getClassSchema()), Kept.FOR_EVER);

    /** Hints without authority; whoever missed one is found by the nightly sweep. */
    public static final Topic REASSESSMENTS =
            new Topic("proofmark.reassessments.v1", List.of(ReassessmentDue.getClassSchema()), Kept.SEVEN_DAYS);

    /** All of them, in the order of the flow. */
    public static final List<Topic> ALL =
            List.of(SUBMISSIONS, SUBMISSIONS_BULK, TEXTS, VERDICTS, REASSESSMENTS, STANDINGS);

    /** Those that say what was and is; the rest only ask for another look. */
    public static final List<Topic> FACTS = List.of(SUBMISSIONS, SUBMISSIONS_BULK, TEXTS, VERDICTS, STANDINGS);

    /** Those that anybody may subscribe to. */
    public static final List<Topic> PUBLIC = List.of(VERDICTS, STANDINGS);

    /** Which consumer groups read what; each pair has a topic of dead letters. */
    public static final Map<String, List<Topic>> READERS = Map.of(
            Groups.VERIFY, List.of(SUBMISSIONS),
            Groups.VERIFY_BULK, List.of(SUBMISSIONS_BULK),
            Groups.VERIFY_EVIDENCE, List.of(TEXTS),
            Groups.CONFIDENCE, List.of(VERDICTS, REASSESSMENTS),
            Groups.BADGE, FACTS);

    private static final Map<String, Set<String>> HELD =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Topics::names));

    private Topics() {}

    /** Whether a topic may hold such a record; of a topic that is not ours nothing is known. */
    static boolean mayHold(String topic, Schema schema) {
        Set<String> held = HELD.get(topic);
        return held == null || held.contains(schema.getFullName());
    }

    private static Set<String> names(Topic topic) {
        return topic.schemas().stream().map(Schema::getFullName).collect(Collectors.toUnmodifiableSet());
    }

    /** The records of all topics by full name. */
    public static Map<String, Schema> schemas() {
        return ALL.stream()
                .flatMap(topic -> topic.schemas().stream())
                .collect(Collectors.toMap(Schema::getFullName, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** Names of the consumer groups. */
    public static final class Groups {
        public static final String VERIFY = "verify";
        public static final String VERIFY_BULK = "verify-bulk";
        public static final String VERIFY_EVIDENCE = "verify-evidence";
        public static final String CONFIDENCE = "confidence";
        public static final String BADGE = "badge";

        private Groups() {}
    }
}
