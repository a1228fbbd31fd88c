package io.proofmark.confidence.application;

/**
 * An event that evidence or its outcome rests on.
 *
 * @param key submission id of a verdict or ruling, row id of a standing; one event is kept of each kind, row and key
 * @param row row id
 * @param id event id
 * @param bytes the event as it stands in the log; shared, not copied
 */
public record StoredEvent(Kind kind, String key, String row, String id, byte[] bytes) {

    /** What the event is. */
    public enum Kind {
        VERDICT,
        RULING,
        STANDING
    }
}
