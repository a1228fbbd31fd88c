package io.proofmark.verify.persistence;

import io.proofmark.verify.application.Asked;
import io.proofmark.verify.application.CaseBook;
import io.proofmark.verify.application.PackageBook;
import io.proofmark.verify.application.Source;
import io.proofmark.verify.application.VerdictViews;
import io.proofmark.verify.application.WishBook;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.CaseState;
import io.proofmark.verify.domain.Descent;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The book of cases in PostgreSQL: read in one query, written in one statement for each table. */
final class JdbcCaseBook implements CaseBook {

    private static final String SELECT =
            "select %s from cases where submission_id = any (?)".formatted(CaseRow.COLUMNS);
    private static final String RUNS = "select %s from cases where subject = ? and own_run".formatted(CaseRow.COLUMNS);
    private static final String REPETITIONS =
            "select %s from cases where subject = ? and not own_run".formatted(CaseRow.COLUMNS);

    private final Connection connection;
    private final Map<String, Optional<CaseRow>> rows = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final CaseIndexes indexes;
    private final RulingRows rulings;
    private final ParkedRows parked;
    private final UndecidedScores undecided;
    private final PackageRows packages;
    private final WishRows wishes;

    JdbcCaseBook(Connection connection, int mostWaiting) {
        this.connection = connection;
        this.indexes = CaseIndexes.on(connection);
        this.rulings = new RulingRows(connection);
        this.parked = new ParkedRows(connection, mostWaiting);
        this.undecided = new UndecidedScores(connection, mostWaiting);
        this.packages = new PackageRows(connection);
        this.wishes = new WishRows(connection);
    }

    @Override
    public List<Source> expect(Asked asked) {
        return asking(() -> {
            loadCases(asked.submissions());
            Set<String> unknown = new HashSet<>(asked.named());
            unknown.removeIf(name -> known(name).isPresent());
            List<CaseRow> judged =
                    asked.judged().stream().flatMap(id -> known(id).stream()).toList();
            indexes.load(asked, unknown, judged);
            undecided.load(asked.scores()).forEach(row -> rows.putIfAbsent(row.id(), Optional.of(row)));
            packages.load(packages(unknown, judged));
            rulings.load(asked.ruled());
            Set<String> waitedFor = new HashSet<>(asked.submissions());
            waitedFor.addAll(asked.scores());
            parked.count(waitedFor);
            return parked.load(asked.moved());
        });
    }

    /** Whose measurements are asked for: of those that are judged, and of what they are compared with. */
    private Set<String> packages(Set<String> rows, List<CaseRow> judged) {
        return Stream.concat(judged.stream(), rows.stream().flatMap(row -> indexes.first().stored(row).stream()))
                .filter(row -> row.ranking().claim() != null)
                .map(CaseRow::id)
                .collect(Collectors.toSet());
    }

    private Optional<CaseRow> known(String submissionId) {
        return rows.getOrDefault(submissionId, Optional.empty());
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
        asking(() -> {
            loadRuns(row);
            return this;
        });
        return rows.values().stream()
                .flatMap(Optional::stream)
                .filter(it -> it.ranking().ownRun() && it.file().subject().equals(row))
                .map(CaseRow::file)
                .filter(file -> file.state() != CaseState.WITHDRAWN)
                .sorted(Comparator.comparing(Case::submissionId))
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
    public WishBook wishes() {
        return wishes;
    }

    @Override
    public Optional<Case> first(String row) {
        return asking(() -> indexes.first().first(row)).map(CaseRow::file);
    }

    @Override
    public List<Case> repetitions(String row) {
        asking(() -> {
            try (PreparedStatement select = connection.prepareStatement(REPETITIONS)) {
                select.setString(1, row);
                return keep(select);
            }
        });
        return rows.values().stream()
                .flatMap(Optional::stream)
                .filter(run -> !run.ranking().ownRun() && run.file().subject().equals(row))
                .map(CaseRow::file)
                .sorted(Comparator.comparing(Case::submissionId))
                .toList();
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
    public PackageBook packages() {
        return packages;
    }

    @Override
    public void write() {
        asking(() -> {
            writeCases();
            rulings.write();
            parked.write();
            wishes.write();
            packages.write();
            return this;
        });
    }

    private Optional<CaseRow> row(String submissionId) {
        if (!rows.containsKey(submissionId)) {
            asking(() -> {
                loadCases(List.of(submissionId));
                return this;
            });
        }
        return rows.getOrDefault(submissionId, Optional.empty());
    }

    private void put(CaseRow row) {
        rows.put(row.file().submissionId(), Optional.of(row));
        changed.add(row.file().submissionId());
        indexes.put(row);
        asking(() -> {
            undecided.put(row);
            return row;
        });
    }

    private void loadCases(Collection<String> submissionIds) throws SQLException {
        List<String> unknown =
                submissionIds.stream().filter(id -> !rows.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setArray(1, connection.createArrayOf("text", unknown.toArray()));
                keep(select);
            }
            unknown.forEach(id -> rows.putIfAbsent(id, Optional.empty()));
        }
    }

    /** What was looked up before may have been changed since. */
    private int keep(PreparedStatement select) throws SQLException {
        int found = 0;
        try (ResultSet stored = select.executeQuery()) {
            for (; stored.next(); found++) {
                CaseRow row = CaseRow.read(stored);
                if (known(row.id()).isEmpty()) {
                    rows.put(row.id(), Optional.of(row));
                }
            }
        }
        return found;
    }

    /** What was changed already stays as it is. */
    private void loadRuns(String subject) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(RUNS)) {
            select.setString(1, subject);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    CaseRow row = CaseRow.read(found);
                    if (rows.getOrDefault(row.id(), Optional.empty()).isEmpty()) {
                        rows.put(row.id(), Optional.of(row));
                    }
                }
            }
        }
    }

    private void writeCases() throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(CaseRow.UPSERT)) {
            for (String id : changed) {
                row(id).orElseThrow().fill(upsert);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
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
