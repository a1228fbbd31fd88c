package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Positions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The log's own table of positions. */
@ApplicationScoped
public class PostgresPositions implements Positions {

    private static final String ALL = "select topic, next_offset from position order by topic, partition";

    private final EntityManager entities;

    PostgresPositions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public SortedMap<String, List<Long>> offsets() {
        List<Tuple> rows = entities.createNativeQuery(ALL, Tuple.class).getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        TreeMap::new,
                        Collectors.mapping(row -> row.get(1, Long.class), Collectors.toList())));
    }
}
