package io.proofmark.badge.persistence;

import io.proofmark.badge.application.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions of a query with their parameters; what is null sets none. */
final class Conditions {

    private final List<String> hql = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions equal(String column, @Nullable String value) {
        if (value != null) {
            hql.add(column + " = :" + column);
            parameters.put(column, value);
        }
        return this;
    }

    Conditions after(@Nullable Cursor cursor) {
        if (cursor != null) {
            hql.add("(publishedAt < :at or publishedAt = :at and id > :id)");
            parameters.put("at", cursor.publishedAt());
            parameters.put("id", cursor.row());
        }
        return this;
    }

    String hql() {
        return String.join(" and ", hql);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
