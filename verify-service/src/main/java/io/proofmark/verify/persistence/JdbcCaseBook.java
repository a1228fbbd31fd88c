package io.proofmark.verify.persistence;

import io.proofmark.verify.application.Asked;
import io.proofmark.verify.application.CaseBook;
import io.proofmark.verify.application.PackageBook;
import io.proofmark.verify.application.ReviewBook;
import io.proofmark.verify.application.Source;
import io.proofmark.verify.application.VerdictViews;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Descent;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The book of cases in PostgreSQL: read in a few queries, written in a few statements for each table. */
final class JdbcCaseBook implements CaseBook {

    private final CaseRows rows;
    private final CaseIndexes indexes;
    private final RulingRows rulings;
    private final ParkedRows parked;
    private final UndecidedScores undecided;
    private final PackageRows packages;
    private final ReviewRows reviews;
    private final EvidenceRows evidence;

    JdbcCaseBook(Connection connection, int mostWaiting) {
        this.rows = new CaseRows(connection);
        this.indexes = CaseIndexes.on(connection);
        this.rulings = new RulingRows(connection);
        this.parked = new ParkedRows(connection, mostWaiting);
        this.undecided = new UndecidedScores(connection, mostWaiting);
        this.packages = new PackageRows(connection);
        this.reviews = new ReviewRows(connection);
        this.evidence = new EvidenceRows(connection);
    }

    @Override
    public List<Source> expect(Asked asked) {
        return asking(() -> {
            rows.load(asked.submissions());
            Set<String> unknown = new HashSet<>(asked.named());
            unknown.removeIf(name -> rows.known(name).isPresent());
            List<CaseRow> judged = asked.judged().stream()
                    .flatMap(id -> rows.known(id).stream())
                    .toList();
            indexes.load(asked, unknown, judged);
            undecided.load(asked.scores()).forEach(rows::keep);
            packages.load(packages(unknown, judged));
            rulings.load(asked.ruled());
            Set<String> waitedFor = new HashSet<>(asked.submissions());
            waitedFor.addAll(asked.scores());
            parked.count(waitedFor);
            return parked.load(asked.moved());
        });
    }

    /** Whose measurements are asked for: of those that are judged, and of what they are compared with. */
    private Set<String> packages(Set<String> named, List<CaseRow> judged) {
        return Stream.concat(judged.stream(), named.stream().flatMap(row -> indexes.first().stored(row).stream()))
                .filter(row -> row.ranking().claim() != null)
                .map(CaseRow::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Case> find(String submissionId) {
        return row(submissionId).map(CaseRow::file);
    }

    @Override
    public byte[] event(String submissionId) {
        return row(submissionId).orElseThrow().event();
    }

    @Override
    public List<byte[]> supplied(String submissionId) {
        return row(submissionId).map(CaseRow::supplied).orElse(List.of());
    }

    @Override
    public void supply(String submissionId, byte[] event) {
        put(row(submissionId).orElseThrow().supplying(event));
    }

    @Override
    public List<Case> runs(String row) {
        return asking(() -> rows.under(row, true))
                .map(CaseRow::file)
                .filter(file -> file.state() != CaseState.WITHDRAWN)
                .toList();
    }

    @Override
    public Optional<Boolean> cutOff(Descent.Fragment fragment) {
        if (asking(() -> rulings.answers(fragment.by()))) {
            return Optional.of(row(fragment.of())
                    .filter(run -> run.file().state() == CaseState.SUPERSEDED)
                    .isPresent());
        }
        return Optional.empty();
    }

    @Override
    public ReviewBook reviews() {
        return reviews;
    }

    @Override
    public Optional<Case> first(String row) {
        return asking(() -> indexes.first().first(row)).map(CaseRow::file);
    }

    @Override
    public List<Case> repetitions(String row) {
        return asking(() -> rows.under(row, false)).map(CaseRow::file).toList();
    }

    @Override
    public Optional<Case> holder(Submission submission) {
        return submission
                .claimKey()
                .flatMap(claim -> asking(() -> indexes.holding().first(claim)))
                .map(CaseRow::file);
    }

    @Override
    public Optional<Case> newest(String row) {
        return asking(() -> indexes.newest().first(row)).map(CaseRow::file);
    }

    @Override
    public List<String> undecided(String row) {
        return asking(() -> undecided.ids(row));
    }

    @Override
    public boolean confirmed(String submissionId) {
        return asking(() -> indexes.confirming().first(submissionId)).isPresent();
    }

    @Override
    public Optional<String> oldest(Submission submission) {
        return submission
                .configurationKey()
                .flatMap(key -> asking(() -> indexes.oldest().first(key)))
                .map(row -> row.file().subject());
    }

    @Override
    public void open(Case file, Submission submission, Source source) {
        CaseRow row = CaseRow.opened(file, source.event(), Ranking.of(submission));
        asking(() -> {
            undecided.admit(row);
            return row;
        });
        put(row);
    }

    @Override
    public void save(Case file) {
        put(row(file.submissionId()).orElseThrow().with(file));
    }

    @Override
    public void judged(String verdictId, Verdict verdict) {
        String json = Json.write(VerdictViews.of(verdictId, verdict));
        put(row(verdict.submission().id())
                .orElseThrow()
                .withVerdict(json, verdict.confirms().orElse(null)));
    }

    @Override
    public void beside(String verdictId, Verdict verdict) {
        String json = Json.write(VerdictViews.of(verdictId, verdict));
        put(row(verdict.submission().id()).orElseThrow().withBeside(json));
    }

    @Override
    public void ruled(String rulingId, Ruling ruling) {
        rulings.add(rulingId, ruling);
        if (ruling.applied() && Boolean.FALSE.equals(ruling.counts())) {
            put(row(ruling.submissionId()).orElseThrow().confirmingNothing());
        }
    }

    @Override
    public boolean answered(String submissionId, String rulingId) {
        return asking(() -> rulings.has(submissionId, rulingId));
    }

    @Override
    public void park(String submissionId, int version, Source source) {
        asking(() -> {
            parked.add(submissionId, version, source);
            return source;
        });
    }

    @Override
    public List<Source> release(String submissionId, int version) {
        return asking(() -> parked.release(submissionId, version));
    }

    @Override
    public void seen(String submissionId, String field) {
        evidence.add(submissionId, field);
    }

    @Override
    public PackageBook packages() {
        return packages;
    }

    @Override
    public void write() {
        asking(() -> {
            rows.write();
            rulings.write();
            parked.write();
            reviews.write();
            packages.write();
            evidence.write();
            return this;
        });
    }

    private Optional<CaseRow> row(String submissionId) {
        return asking(() -> rows.find(submissionId));
    }

    private void put(CaseRow row) {
        rows.put(row);
        indexes.put(row);
        asking(() -> {
            undecided.put(row);
            return row;
        });
    }

    private static <T extends @Nullable Object> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @FunctionalInterface
    private interface Question<T extends @Nullable Object> {
        T ask() throws SQLException;
    }
}
