package io.proofmark.badge.application.live;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One event of the feed. It is read only once somebody wants it, and then once for all who do. */
public final class LiveEvent {

    private final int lane;
    private final long offset;
    private final LiveType type;
    private final String row;
    private final int weight;
    private @Nullable Supplier<Optional<String>> reading;
    private Optional<String> text = Optional.empty();

    /**
     * @param lane which place of {@link Places} it moves
     * @param weight bytes of memory that it may take
     * @param reading gives its JSON; nothing where it cannot be read
     */
    public LiveEvent(int lane, long offset, LiveType type, String row, int weight, Supplier<Optional<String>> reading) {
        this.lane = lane;
        this.offset = offset;
        this.type = type;
        this.row = row;
        this.weight = weight;
        this.reading = reading;
    }

    public int lane() {
        return lane;
    }

    public long offset() {
        return offset;
    }

    public LiveType type() {
        return type;
    }

    public String row() {
        return row;
    }

    int weight() {
        return weight;
    }

    /** JSON on one line; empty for a record that no release can read. */
    public synchronized Optional<String> text() {
        var unread = reading;
        if (unread != null) {
            text = unread.get();
            reading = null;
        }
        return text;
    }
}
