package io.proofmark.verify.persistence;

import io.proofmark.verify.application.ReviewBook;
import io.proofmark.verify.domain.Review;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reviews, inside one transaction. */
final class ReviewRows implements ReviewBook {

    private static final String SELECT = "select %s from review where review_id = ?".formatted(ReviewRow.COLUMNS);
    private static final String UPSERT = """
            insert into review (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (review_id) do update set
              state = excluded.state, case_version = excluded.case_version, granted_by = excluded.granted_by,
              deadline_at = excluded.deadline_at, deadline_owner = excluded.deadline_owner
            """.formatted(ReviewRow.COLUMNS);

    private final Connection connection;
    private final Map<String, Review> changed = new LinkedHashMap<>();

    ReviewRows(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<Review> find(String id) {
        Review known = changed.get(id);
        return known == null ? stored(id) : Optional.of(known);
    }

    @Override
    public void save(Review review) {
        changed.put(review.id(), review);
    }

    void write() throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Review review : changed.values()) {
                ReviewRow.fill(upsert, review);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private Optional<Review> stored(String id) {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, id);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(ReviewRow.read(found)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }
}
