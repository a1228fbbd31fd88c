package io.proofmark.verify.persistence;

import io.proofmark.verify.application.CaseView;
import io.proofmark.verify.application.Cases;
import io.proofmark.verify.application.RulingView;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Cases in PostgreSQL; each question sees what is committed when it is asked. */
@ApplicationScoped
@Transactional
public class PanacheCases implements Cases, PanacheRepositoryBase<CaseEntity, String> {

    private static final String ANSWER = "from RulingEntity where decisionId = :decision";
    private static final String AFTER = """
            from RulingEntity where submissionId = :submission and applied and caseVersion > :version
            order by caseVersion
            """;

    private final EntityManager entities;

    PanacheCases(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<CaseView> find(String submissionId) {
        return findByIdOptional(submissionId).map(CaseEntity::view);
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
