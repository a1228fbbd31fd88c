package io.proofmark.verify.persistence;

import io.proofmark.verify.application.CaseBook;
import io.proofmark.verify.application.PackageBook;
import io.proofmark.verify.application.RulingView;
import io.proofmark.verify.application.Source;
import io.proofmark.verify.application.VerdictViews;
import io.proofmark.verify.domain.Case;
import io.proofmark.verify.domain.Ruling;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Verdict;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The book of cases in PostgreSQL: read in one query, written in one statement for each table. */
final class JdbcCaseBook implements CaseBook {

    private static final String ANSWERED = "select 1 from ruling where ruling_id = ?";
    private static final String RULED = """
            insert into ruling (ruling_id, submission_id, decision_id, case_version, applied, document)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final Map<String, Optional<CaseRow>> rows = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<String, Ruling> rulings = new LinkedHashMap<>();
    private final ParkedRows parked;
    private final PackageRows packages;

    JdbcCaseBook(Connection connection, int mostWaiting) {
        this.connection = connection;
        this.parked = new ParkedRows(connection, mostWaiting);
        this.packages = new PackageRows(connection);
    }

    JdbcCaseBook load(Collection<String> submissionIds) throws SQLException {
        loadCases(submissionIds);
        parked.load(submissionIds);
        return this;
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
    public void open(Case file, Submission submission, Source source) {
        put(new CaseRow(file, source.event(), "", ""));
    }

    @Override
    public void save(Case file) {
        put(row(file.submissionId()).orElseThrow().with(file));
    }

    @Override
    public void judged(String verdictId, Verdict verdict) {
        String json = Json.write(VerdictViews.of(verdictId, verdict));
        put(row(verdict.submission().id()).orElseThrow().withVerdict(json));
    }

    @Override
    public void beside(String verdictId, Verdict verdict) {
        String json = Json.write(VerdictViews.of(verdictId, verdict));
        put(row(verdict.submission().id()).orElseThrow().withBeside(json));
    }

    @Override
    public void ruled(String rulingId, Ruling ruling) {
        rulings.put(rulingId, ruling);
    }

    @Override
    public boolean answered(String rulingId) {
        return rulings.containsKey(rulingId) || asking(() -> stored(rulingId));
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
            writeRulings();
            parked.write();
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
    }

    private void loadCases(Collection<String> submissionIds) throws SQLException {
        submissionIds.forEach(id -> rows.put(id, Optional.empty()));
        try (PreparedStatement select = connection.prepareStatement(CaseRow.SELECT)) {
            select.setArray(1, connection.createArrayOf("text", submissionIds.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    CaseRow row = CaseRow.read(found);
                    rows.put(row.file().submissionId(), Optional.of(row));
                }
            }
        }
    }

    private boolean stored(String rulingId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ANSWERED)) {
            select.setString(1, rulingId);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
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

    private void writeRulings() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RULED)) {
            for (Map.Entry<String, Ruling> entry : rulings.entrySet()) {
                Ruling ruling = entry.getValue();
                insert.setString(1, entry.getKey());
                insert.setString(2, ruling.submissionId());
                insert.setString(3, ruling.cause().decisionId());
                insert.setInt(4, ruling.caseVersion());
                insert.setBoolean(5, ruling.applied());
                insert.setString(6, Json.write(RulingView.of(entry.getKey(), ruling)));
                insert.addBatch();
            }
            insert.executeBatch();
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
