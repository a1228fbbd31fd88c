package io.proofmark.badge.persistence;

import io.proofmark.badge.application.SubmissionStatus;
import io.proofmark.badge.application.Submissions;
import io.proofmark.badge.domain.CaseState;
import io.proofmark.badge.domain.Submission;
import io.proofmark.badge.domain.TextPointers;
import io.proofmark.badge.domain.TimelineEntry;
import io.proofmark.badge.domain.Verdict;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Submissions in PostgreSQL. */
@ApplicationScoped
public class PanacheSubmissions implements Submissions, PanacheRepositoryBase<SubmissionEntity, String> {

    /** A cause and all that follows from it bear the same time; the stage tells what came first. */
    private static final Comparator<TimelineEntity> AS_IT_HAPPENED = Comparator.comparing(
                    (TimelineEntity line) -> line.at)
            .thenComparing(TimelineEntity::stage)
            .thenComparing(line -> line.caseVersion)
            .thenComparing(line -> line.eventId);

    /** The latest of each text: as handed in, as handed in for the run of which it was made, as supplied since. */
    private static final String TEXTS = """
            select submission, pointer, text from current_text
            where submission = any (cast(:ids as text[])) and text <> '' and pointer <> :hidden
            """;

    private final EntityManager entities;

    PanacheSubmissions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<SubmissionStatus> status(String id) {
        return findByIdOptional(id).map(SubmissionEntity::submission).flatMap(this::known);
    }

    @Override
    public List<SubmissionStatus> withFile(String sha256) {
        List<?> ids = entities.createNativeQuery("select submission_id from artifact where sha256 = ?1 order by 1")
                .setParameter(1, sha256)
                .getResultList();
        return ids.stream().flatMap(id -> status((String) id).stream()).toList();
    }

    @Override
    public Optional<Verdict> verdict(String id) {
        return verdict(id, false);
    }

    private Optional<Verdict> verdict(String id, boolean beside) {
        return Optional.ofNullable(entities.find(VerdictEntity.class, new VerdictEntity.Key(id, beside)))
                .map(VerdictEntity::verdict);
    }

    @Override
    public List<TimelineEntry> sights(String id) {
        return lines(id)
                .filter(line -> line.stage() == TimelineEntry.Stage.EVIDENCE_SEEN)
                .map(TimelineEntity::entry)
                .toList();
    }

    @Override
    public Map<String, String> texts(String id) {
        return new TreeMap<>(texts(List.of(id)).getOrDefault(id, Map.of()));
    }

    @Override
    public Map<String, Map<String, String>> texts(List<String> ids) {
        List<?> found = entities.createNativeQuery(TEXTS)
                .setParameter("ids", ids.toArray(String[]::new))
                .setParameter("hidden", TextPointers.ADDRESS)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.toMap(row -> (String) row[1], row -> (String) row[2])));
    }

    /** A row that reviewers made is there once their ruling was applied. */
    private Optional<SubmissionStatus> known(Submission submission) {
        CaseEntity found = entities.find(CaseEntity.class, submission.id());
        return found == null && submission.fragmentOf() != null
                ? Optional.empty()
                : Optional.of(status(submission, found));
    }

    private SubmissionStatus status(Submission submission, @Nullable CaseEntity found) {
        PublicRowEntity row = entities.find(PublicRowEntity.class, submission.subject());
        Optional<Verdict> verdict = verdict(submission.id(), false);
        Optional<Verdict> beside = verdict(submission.id(), true);
        return new SubmissionStatus(
                submission,
                row == null ? null : row.id,
                found == null ? CaseState.MEASURING : found.state,
                Stream.of(verdict, beside)
                        .flatMap(Optional::stream)
                        .map(Verdict::caseVersion)
                        .reduce(found == null ? 0 : found.caseVersion, Math::max),
                timeline(submission),
                deadline(found),
                verdict.orElse(null),
                beside.orElse(null));
    }

    private List<TimelineEntry> timeline(Submission submission) {
        var received =
                new TimelineEntry(submission.receivedAt(), TimelineEntry.Stage.RECEIVED, CaseState.MEASURING, null);
        return Stream.concat(Stream.of(received), lines(submission.id()).map(TimelineEntity::entry))
                .toList();
    }

    private Stream<TimelineEntity> lines(String id) {
        return entities.createQuery("from TimelineEntity where submissionId = :id", TimelineEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .sorted(AS_IT_HAPPENED);
    }

    private static SubmissionStatus.@Nullable Deadline deadline(@Nullable CaseEntity found) {
        return found == null || found.deadlineAt == null || found.deadlineOwner == null
                ? null
                : new SubmissionStatus.Deadline(found.deadlineAt, found.deadlineOwner);
    }
}
