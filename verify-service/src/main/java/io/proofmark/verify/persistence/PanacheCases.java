package io.proofmark.verify.persistence;

import io.proofmark.verify.application.CaseView;
import io.proofmark.verify.application.Cases;
import io.proofmark.verify.application.RulingView;
import io.proofmark.verify.application.Run;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Cases in PostgreSQL; each question sees what is committed when it is asked. */
@ApplicationScoped
@Transactional
public class PanacheCases implements Cases, PanacheRepositoryBase<CaseEntity, String> {

    private static final String ANSWER = "from RulingEntity where decisionId = :decision";
    private static final String AFTER = """
            from RulingEntity where submissionId = :submission and applied and caseVersion > :version
            order by caseVersion
            """;

    private static final String HINTS = """
            select new io.proofmark.verify.application.CaseView$Hint(r.kind, r.reviewId, r.askedAt)
            from ReviewEntity r where r.subject = :row and r.state = 'queued' order by r.askedAt, r.reviewId
            """;
    private static final String OPERATORS = """
            select operator from CaseEntity where subject = :row and ownRun and operator is not null
            """;

    private final EntityManager entities;
    private final DataSource database;

    PanacheCases(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    @Override
    public Optional<CaseView> find(String id) {
        return findByIdOptional(id)
                .map(found -> found.view(hints(found.subject)))
                .or(() -> Optional.ofNullable(entities.find(ReviewEntity.class, id))
                        .map(this::view));
    }

    @Override
    public Optional<Run> run(String submissionId) {
        try (Connection connection = database.getConnection()) {
            var book = new JdbcCaseBook(connection, 0);
            return book.find(submissionId).map(_ -> new Run(book.event(submissionId), book.supplied(submissionId)));
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private CaseView view(ReviewEntity review) {
        Set<String> operators = entities.createQuery(OPERATORS, String.class)
                .setParameter("row", review.subject)
                .getResultStream()
                .collect(Collectors.toSet());
        return new CaseView(review.file(), operators, null, null, hints(review.subject));
    }

    private List<CaseView.Hint> hints(String row) {
        return entities.createQuery(HINTS, CaseView.Hint.class)
                .setParameter("row", row)
                .getResultList();
    }

    @Override
    public Optional<RulingView> answer(String decisionId) {
        return entities.createQuery(ANSWER, RulingEntity.class)
                .setParameter("decision", decisionId)
                .getResultStream()
                .findFirst()
                .map(RulingEntity::view);
    }

    @Override
    public Optional<RulingView> after(String submissionId, int caseVersion) {
        return entities.createQuery(AFTER, RulingEntity.class)
                .setParameter("submission", submissionId)
                .setParameter("version", caseVersion)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(RulingEntity::view);
    }
}
