package io.proofmark.log;

/**
 * How a reader does.
 *
 * @param detail one line for the operator
 * @param lagMs age of the oldest record not yet applied; 0 at the end of the log; while the end is unknown, the time since
 *     it was last known
 * @param looked whether the log's end was seen since the start; before, the lag says nothing of what came while nobody read
 */
public record Health(State state, String detail, long lagMs, boolean looked) {

    /** Only {@link #LIVE} is ready; {@link #FAILED} and {@link #STOPPED} do not recover. */
    public enum State {
        STARTING,
        REBUILDING,
        LIVE,
        WAITING,
        STOPPED,
        FAILED
    }

    public boolean ready() {
        return state == State.LIVE;
    }
}
