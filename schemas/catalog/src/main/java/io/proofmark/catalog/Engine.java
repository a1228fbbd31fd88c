package io.proofmark.catalog;

/**
 * A program that runs models.
 *
 * @param name as written in a submission, lower case
 * @param title as people write it
 * @param interchangeGroup engines of one group count as the same runtime when runs are matched
 */
public record Engine(String name, String title, String interchangeGroup) {}
