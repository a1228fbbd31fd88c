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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL. */
@ApplicationScoped
public class PanacheRows implements Rows, PanacheRepositoryBase<PublicRowEntity, String> {

    private final EntityManager entities;
    private final DataSource database;

    PanacheRows(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    @Override
    public List<Standing> page(RowFilter filter, @Nullable Cursor after, int limit) {
        return RowQueries.page(filter, after, limit).list(database, it -> Json.read(it.getString(1), Standing.class));
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
        Map<BadgeWord, Long> byBadge = new EnumMap<>(BadgeWord.class);
        RowQueries.countsByBadge()
                .list(database, it -> Map.entry(BadgeWord.of(it.getString(1)), it.getLong(2)))
                .forEach(count -> byBadge.merge(count.getKey(), count.getValue(), Long::sum));
        return new Counts(sum(byBadge, _ -> true), sum(byBadge, BadgeWord::isReproduced), inReview);
    }

    private static long sum(Map<BadgeWord, Long> counts, Predicate<BadgeWord> wanted) {
        return counts.entrySet().stream()
                .filter(count -> wanted.test(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public Choices choices() {
        return new Choices(
                values("benchmark"), values("model"), values("hardware"), values("quant"), values("runtime"));
    }

    private List<String> values(String column) {
        return RowQueries.values(column).list(database, it -> it.getString(1));
    }
}
