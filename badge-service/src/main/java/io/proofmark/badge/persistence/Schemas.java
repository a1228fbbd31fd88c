package io.proofmark.badge.persistence;

/**
 * Names of the schemas that a rebuild moves tables between.
 *
 * @param live of the tables that readers see
 */
public record Schemas(String live) {

    /** Of the tables that are being filled. */
    public String second() {
        return live + "_next";
    }

    /** Of the tables that were live, until they are dropped. */
    public String before() {
        return live + "_before";
    }
}
