package io.proofmark.catalog;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What values a score may have and how its parts make it.
 *
 * @param least lowest value, or null
 * @param most highest value, or null
 * @param subtasks weight of each part by its name; empty where the parts are not fixed
 * @param tolerance what the weighted mean of the parts may differ from the value by, in the unit
 */
public record Scale(
        @Nullable BigDecimal least, @Nullable BigDecimal most, Map<String, BigDecimal> subtasks, BigDecimal tolerance) {

    /** Any value, no parts. */
    static final Scale ANY = new Scale(null, null, Map.of(), BigDecimal.ZERO);

    public Scale {
        subtasks = Collections.unmodifiableMap(new LinkedHashMap<>(subtasks));
    }
}
