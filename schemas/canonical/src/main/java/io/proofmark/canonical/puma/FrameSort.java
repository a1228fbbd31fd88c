package io.proofmark.canonical.puma;

/** A stable merge sort of frame indexes by key; the platform has none for ints with an order of their own. */
final class FrameSort {

    private static final int INSERTION = 12;

    private final byte[] bytes;
    private final int[] spare;

    /** @param spare at least as long as what is sorted */
    FrameSort(byte[] bytes, int[] spare) {
        this.bytes = bytes;
        this.spare = spare;
    }

    void sort(int[] frames, int from, int to) {
        if (to - from <= INSERTION) {
            insertionSort(frames, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(frames, from, middle);
        sort(frames, middle, to);
        if (compare(frames[middle - 1], frames[middle]) > 0) {
            merge(frames, from, middle, to);
        }
    }

    private void insertionSort(int[] frames, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int frame = frames[i];
            int at = i;
            while (at > from && compare(frames[at - 1], frame) > 0) {
                frames[at] = frames[at - 1];
                at--;
            }
            frames[at] = frame;
        }
    }

    private void merge(int[] frames, int from, int middle, int to) {
        System.arraycopy(frames, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++) {
            if (right < to && compare(spare[left], frames[right]) > 0) {
                frames[at] = frames[right++];
            } else {
                frames[at] = spare[left++];
            }
        }
    }

    private int compare(int a, int b) {
        return Frame.compareKeys(bytes, a, bytes, b);
    }
}
