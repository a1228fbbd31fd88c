package io.proofmark.badge.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of public rows.
 *
 * @param next for {@code ?after=}; null at the end
 */
@Schema(name = "RowList")
public record RowListJson(List<RowJson> items, @Nullable String next) {}
