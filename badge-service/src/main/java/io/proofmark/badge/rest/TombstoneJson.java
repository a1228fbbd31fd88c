package io.proofmark.badge.rest;

import io.proofmark.badge.domain.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is left of a row that is public no more.
 *
 * @param reproductions the newest hundred approved runs that repeat it; they lift nothing
 */
@Schema(name = "Tombstone")
public record TombstoneJson(
        String id, String state, Instant since, String detail, List<RowJson.ReproductionJson> reproductions) {

    static TombstoneJson of(Standing standing) {
        String state = standing.state().name().toLowerCase(Locale.ROOT);
        return new TombstoneJson(
                standing.row(),
                state,
                standing.causedAt(),
                "This row was " + state + ".",
                standing.reproductions().stream().map(RowJson::reproduction).toList());
    }
}
