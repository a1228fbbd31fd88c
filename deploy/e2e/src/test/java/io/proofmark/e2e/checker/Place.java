package io.proofmark.e2e.checker;

/** Where a record stands, and under which key. */
public record Place(String topic, int partition, long offset, String key) {

    boolean before(Place other) {
        return partition == other.partition && offset < other.offset;
    }

    /** As dead letters name it. */
    String position() {
        return topic + "/" + partition + "@" + offset;
    }
}
