package io.proofmark.verify.persistence;

import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.application.CaseView;
import io.proofmark.verify.domain.Band;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Hands;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Match;
import io.proofmark.verify.domain.Word;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A case, read only. */
@Entity
@Immutable
@Table(name = "cases")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CaseEntity {

    @Id
    @Column(name = "submission_id")
    String submissionId;

    String subject;
    String kind;
    String state;

    @Column(name = "case_version")
    int caseVersion;

    @Column(name = "verdict_id")
    String verdictId;

    String match;

    @Nullable
    String band;

    @Column(name = "token_sha256")
    String tokenSha256;

    @Nullable
    String operator;

    @Column(name = "deadline_at")
    @Nullable
    Instant deadlineAt;

    @Column(name = "deadline_owner")
    @Nullable
    String deadlineOwner;

    @Column(name = "rule_set")
    String ruleSet;

    String catalog;

    boolean severable;

    @Column(name = "own_run")
    boolean ownRun;

    String hands;
    String verdict;
    String beside;

    CaseView view(List<CaseView.Hint> hints) {
        return new CaseView(
                file(),
                Stream.ofNullable(operator).collect(Collectors.toSet()),
                verdict(verdict),
                verdict(beside),
                hints);
    }

    private static @Nullable VerdictView verdict(String json) {
        return json.isEmpty() ? null : Json.read(json, VerdictView.class);
    }

    private Case file() {
        return new Case(
                submissionId,
                subject,
                Word.parse(Kind.values(), kind),
                Word.parse(CaseState.values(), state),
                caseVersion,
                new Case.Judged(
                        verdictId,
                        Word.parse(Match.values(), match),
                        band == null ? null : Word.parse(Band.values(), band)),
                tokenSha256,
                operator,
                Deadlines.of(deadlineAt, deadlineOwner),
                new InForce(ruleSet, catalog),
                severable,
                Json.read(hands, Hands.class));
    }
}
