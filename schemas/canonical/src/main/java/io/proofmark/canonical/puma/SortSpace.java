package io.proofmark.canonical.puma;

import java.nio.file.Path;

/**
 * Where rows wait until their place in the order is known.
 *
 * @param folder for runs that exceed the memory; exists; what is put there is deleted at the end
 * @param memoryBytes of rows kept in memory, at least {@value #LEAST}; about half as much again is used around them
 */
public record SortSpace(Path folder, int memoryBytes) {

    /** Enough for the longest row of any limits is added to this where needed. */
    public static final int LEAST = 1 << 12;

    private static final int DEFAULT_MEMORY = 1 << 24;

    public SortSpace {
        if (memoryBytes < LEAST) {
            throw new IllegalArgumentException("less memory than " + LEAST + " bytes for sorting");
        }
    }

    /** The folder with 16 MiB of memory. */
    public static SortSpace in(Path folder) {
        return new SortSpace(folder, DEFAULT_MEMORY);
    }
}
