package io.proofmark.badge.application;

import io.proofmark.badge.domain.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of public rows.
 *
 * @param next where the following part begins; null at the end
 */
public record RowPage(List<Standing> items, @Nullable Cursor next) {}
