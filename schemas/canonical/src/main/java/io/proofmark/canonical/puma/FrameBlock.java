package io.proofmark.canonical.puma;

import java.util.Arrays;

/** Frames one after the other in memory, which grows up to a budget; a single frame may exceed it. */
final class FrameBlock {

    private static final int FIRST = 1 << 14;

    private final int budget;
    private byte[] bytes;
    private int used;

    FrameBlock(int budget) {
        this.budget = budget;
        this.bytes = new byte[Math.min(FIRST, budget)];
    }

    byte[] bytes() {
        return bytes;
    }

    int used() {
        return used;
    }

    boolean isEmpty() {
        return used == 0;
    }

    void clear() {
        used = 0;
    }

    /** Whether the row still fits; an empty block takes any. */
    boolean hasRoom(Row row) {
        int wanted = used + Frame.mostBytes(row);
        if (wanted <= bytes.length) {
            return true;
        }
        if (wanted > budget && used > 0) {
            return false;
        }
        int doubled = Math.min(budget, 2 * bytes.length);
        bytes = Arrays.copyOf(bytes, Math.max(wanted, doubled));
        return true;
    }

    /** Adds the row, for which there is room, and gives the index of its frame. */
    int add(Row row, int line) {
        int frame = used;
        used = Frame.write(row, line, bytes, frame);
        return frame;
    }

    /** Indexes of the frames by key; frames with the same key stay in their order. */
    int[] sorted() {
        int[] frames = new int[1024];
        int count = 0;
        for (int frame = 0; frame < used; frame += Frame.length(bytes, frame)) {
            if (count == frames.length) {
                frames = Arrays.copyOf(frames, 2 * count);
            }
            frames[count++] = frame;
        }
        int[] result = Arrays.copyOf(frames, count);
        new FrameSort(bytes, frames).sort(result, 0, count);
        return result;
    }
}
