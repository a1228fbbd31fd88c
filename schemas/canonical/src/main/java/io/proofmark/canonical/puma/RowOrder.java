package io.proofmark.canonical.puma;

import io.proofmark.canonical.puma.PredictionWarning.Kind;
import java.io.IOException;

/**
 * Brings rows into order and hashes them. As long as they come in order they are hashed at once, and kept all the same
 * (in memory, then as the first run on disk), because only the last row tells whether they all did.
 */
final class RowOrder implements AutoCloseable {

    private final FrameBlock block;
    private final SpilledRuns runs;
    private final Warnings warnings;
    private DigestSet digests;
    private boolean inOrder = true;

    RowOrder(SortSpace space, Warnings warnings) {
        this.block = new FrameBlock(space.memoryBytes());
        this.runs = new SpilledRuns(space.folder());
        this.warnings = warnings;
        this.digests = new DigestSet(warnings);
    }

    void add(Row row, int line) throws IOException {
        if (!block.hasRoom(row)) {
            spill();
            block.hasRoom(row);
        }
        int frame = block.add(row, line);
        if (inOrder) {
            hash(frame);
        }
    }

    PumaDigests finish(long rows, long unparsed) throws IOException {
        if (!inOrder) {
            hashSorted();
        }
        return digests.finish(rows, unparsed);
    }

    @Override
    public void close() throws IOException {
        runs.close();
    }

    private void hash(int frame) {
        if (digests.isBehind(block.bytes(), frame)) {
            inOrder = false;
            warnings.forget(Kind.EQUAL_IDS);
            digests = new DigestSet(warnings);
        } else {
            digests.add(block.bytes(), frame);
        }
    }

    private void spill() throws IOException {
        if (inOrder) {
            digests.keepLast();
            runs.extend(block);
        } else {
            runs.add(block);
        }
        block.clear();
    }

    private void hashSorted() throws IOException {
        if (runs.isEmpty()) {
            for (int frame : block.sorted()) {
                digests.add(block.bytes(), frame);
            }
            return;
        }
        spill();
        runs.merge(digests::add);
    }
}
