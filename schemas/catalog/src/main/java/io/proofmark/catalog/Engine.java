package io.proofmark.catalog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program that runs models.
 *
 * @param name as written in a submission, lower case
 * @param title as people write it
 * @param interchangeGroup engines of one group count as the same runtime when runs are matched
 * @param requires feature of the hardware that it needs, or null
 * @param buildsAlike how far build numbers may lie apart as patches of one version; 0 where versions are no builds
 * @param sightings versions with the day when each was first seen in public; a later version came out no earlier
 * @param breaking versions from which runs are not comparable with older ones, the oldest first, and why
 */
public record Engine(
        String name,
        String title,
        String interchangeGroup,
        @Nullable String requires,
        int buildsAlike,
        Map<String, LocalDate> sightings,
        Map<String, Break> breaking) {

    public Engine {
        sightings = Collections.unmodifiableMap(new LinkedHashMap<>(sightings));
        breaking = Collections.unmodifiableMap(new LinkedHashMap<>(breaking));
    }
}
