package io.proofmark.badge.web;

import io.proofmark.badge.domain.BadgeModifier;
import io.proofmark.badge.domain.Standing;
import java.util.List;

/**
 * A badge as pages set it.
 *
 * @param look class of the style sheet, from an enum
 */
record Chip(String look, String text, List<String> modifiers) {

    static Chip of(Standing standing) {
        return new Chip(
                standing.badge().word(),
                standing.badge().spoken(),
                standing.modifiers().stream().map(BadgeModifier::word).toList());
    }
}
