package io.proofmark.cli;

import io.proofmark.canonical.Sha256;
import io.proofmark.catalog.Catalog;
import io.proofmark.documents.Check;
import io.proofmark.documents.DocumentSchema;
import io.proofmark.documents.DocumentSignature;
import io.proofmark.documents.DoorChecks;
import io.proofmark.documents.Fault;
import io.proofmark.documents.FreeTexts;
import io.proofmark.documents.Json;
import io.proofmark.documents.Outcome;
import io.proofmark.documents.Rules;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.json.SubmissionSchema;
import io.proofmark.documents.puma.PumaPackages;
import io.proofmark.events.EventIds;
import io.proofmark.verdicts.CheckView;
import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.domain.Judge;
import io.proofmark.verify.domain.Original;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import io.proofmark.verify.domain.Word;
import io.proofmark.verify.domain.rules.RuleBook;
import io.proofmark.verify.messaging.EventFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges native submissions: the door's checks, then those of the rule set in force. What a fault of form concerns is left
 * out, and the rest is judged all the same if it still is a submission.
 *
 * @param now when it would be received
 */
record NativeJudging(Catalog catalog, Instant now) {

    private static final String FORMAT = "native";
    private static final String NO_PROPOSAL = "reject";

    Judged judge(PackageFiles files) {
        Json document =
                new StrictDocuments(PumaPackages.DOCUMENT_DEPTH, Contents.DOCUMENT_BYTES).read(files.document());
        DocumentSchema schema = new SubmissionSchema();
        List<Fault> form = form(schema, document);
        List<Check> door = door(document, form);
        Json rest = form.isEmpty() ? document : Pruned.of(document, form);
        VerdictView report = form(schema, rest).isEmpty()
                ? report(verdict(rest), door)
                : new Foreign(FORMAT, "", Sha256.hex(files.document()), NO_PROPOSAL, null, List.of(), door)
                        .report(catalog);
        return new Judged(report, Judged.Extent.WHOLE);
    }

    private List<Fault> form(DocumentSchema schema, Json document) {
        List<Fault> faults = schema.faults(document);
        return faults.isEmpty() ? new DoorChecks(catalog, "GET /v1/benchmarks").faults(document) : faults;
    }

    private static List<Check> door(Json document, List<Fault> form) {
        return List.of(
                Check.ofFaults(Rules.SCHEMA, form, "keeps to the schema"),
                Check.ofFaults(Rules.PRIVACY, FreeTexts.scan(document), "no personal data and no secret found"),
                document.at("/signature/key").isEmpty()
                        ? Check.of(Rules.KEY, Outcome.NOT_APPLICABLE, "the document is not signed")
                        : Check.ofFaults(
                                Rules.KEY, DocumentSignature.faults(document), "the signature fits key and document"));
    }

    private Verdict verdict(Json document) {
        Submission submission = EventFacts.submission(NativeEvent.of(document, catalog, now));
        Original original = Optional.ofNullable(submission.reproduces())
                .<Original>map(Original.Awaited::new)
                .orElseGet(Original.None::new);
        return new Judge(RuleBook.rules(catalog.ruleSet()).orElseThrow()).judge(submission, original, catalog);
    }

    private static VerdictView report(Verdict verdict, List<Check> door) {
        Submission submission = verdict.submission();
        boolean refused = door.stream().anyMatch(check -> check.outcome() == Outcome.FAIL);
        return new VerdictView(
                EventIds.verdict(
                        submission.id(),
                        submission.rules().ruleSet(),
                        submission.rules().catalog(),
                        verdict.names().orElse(null),
                        verdict.match().word()),
                submission.id(),
                submission.subject(),
                submission.kind().word(),
                submission.rules().ruleSet(),
                submission.rules().catalog(),
                refused ? NO_PROPOSAL : verdict.proposal().word(),
                verdict.match().word(),
                word(verdict.band()),
                verdict.names().orElse(null),
                verdict.delta() == null ? null : verdict.delta().toPlainString(),
                null,
                verdict.missing(),
                lines(verdict, door),
                reasons(verdict, door));
    }

    /** The door says more of the schema than the rule of that name, which only knows that the door has been passed. */
    private static List<CheckView> lines(Verdict verdict, List<Check> door) {
        Stream<CheckView> judged = verdict.checks().stream()
                .filter(check -> door.stream().noneMatch(own -> own.rule().equals(check.rule())))
                .map(check -> new CheckView(
                        check.rule(), check.outcome().word(), check.seen(), check.expected(), check.message()));
        return Stream.concat(
                        door.stream()
                                .map(check -> new CheckView(
                                        check.rule(),
                                        check.outcome().word(),
                                        check.seen(),
                                        check.expected(),
                                        check.message())),
                        judged)
                .toList();
    }

    private static List<String> reasons(Verdict verdict, List<Check> door) {
        List<String> reasons = new ArrayList<>();
        door.stream()
                .filter(check -> check.outcome() == Outcome.FAIL)
                .map(Check::message)
                .forEach(reasons::add);
        reasons.addAll(verdict.reasons());
        return reasons;
    }

    private static @Nullable String word(@Nullable Word word) {
        return word == null ? null : word.word();
    }
}
