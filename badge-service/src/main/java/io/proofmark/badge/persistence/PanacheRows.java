package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Cursor;
import io.proofmark.badge.application.RowFilter;
import io.proofmark.badge.application.Rows;
import io.proofmark.badge.domain.BadgeWord;
import io.proofmark.badge.domain.CaseState;
import io.proofmark.badge.domain.Standing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL. */
@ApplicationScoped
public class PanacheRows implements Rows, PanacheRepositoryBase<PublicRowEntity, String> {

    private static final List<String> REPRODUCED = Arrays.stream(BadgeWord.values())
            .filter(BadgeWord::isReproduced)
            .map(BadgeWord::word)
            .toList();

    private final EntityManager entities;

    PanacheRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Standing> page(RowFilter filter, @Nullable Cursor after, int limit) {
        var where = new Conditions()
                .equal("benchmark", filter.benchmark())
                .equal("model", filter.model())
                .equal("hardware", filter.hardware())
                .equal("quant", filter.quant())
                .equal("runtime", filter.runtime())
                .equal("externalId", filter.externalId())
                .equal("kind", filter.kind())
                .equal("badge", filter.badge() == null ? null : filter.badge().word())
                .equal(
                        "confidence",
                        filter.confidence() == null ? null : filter.confidence().word())
                .after(after);
        return find(where.hql() + " order by publishedAt desc, id", where.parameters()).range(0, limit - 1).stream()
                .map(PublicRowEntity::standing)
                .toList();
    }

    @Override
    public Optional<Standing> publicRow(String id) {
        return findByIdOptional(id).map(PublicRowEntity::standing);
    }

    @Override
    public Optional<Standing> any(String id) {
        return Optional.ofNullable(entities.find(StandingEntity.class, id)).map(StandingEntity::standing);
    }

    @Override
    public List<Standing> packages(String benchmarkPrefix) {
        return find("externalId is not null and benchmark like ?1", benchmarkPrefix + "%").stream()
                .map(PublicRowEntity::standing)
                .toList();
    }

    @Override
    public Counts counts() {
        long inReview = entities.createQuery("select count(c) from CaseEntity c where c.state = :queued", Long.class)
                .setParameter("queued", CaseState.QUEUED)
                .getSingleResult();
        return new Counts(count(), count("badge in ?1", REPRODUCED), inReview);
    }

    @Override
    public Choices choices() {
        return new Choices(
                distinct("benchmark"), distinct("model"), distinct("hardware"), distinct("quant"), distinct("runtime"));
    }

    private List<String> distinct(String column) {
        return entities.createQuery(
                        "select distinct r.%1$s from PublicRowEntity r where r.%1$s is not null order by r.%1$s"
                                .formatted(column),
                        String.class)
                .getResultList();
    }
}
