package io.proofmark.bench.peers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A topic like those of submissions that is there for one run. */
public final class PeerTopic implements AutoCloseable {

    private static final int PARTITIONS = 12;

    private final Admin admin;
    private final String name;

    private PeerTopic(Admin admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    /** @throws ExecutionException when the broker does not make it */
    public static PeerTopic make(String bootstrap, String run) throws ExecutionException, InterruptedException {
        Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        PeerTopic topic = new PeerTopic(admin, "bench.peers." + run);
        admin.createTopics(List.of(new NewTopic(topic.name, PARTITIONS, (short) 1)))
                .all()
                .get();
        return topic;
    }

    public String name() {
        return name;
    }

    @Override
    public void close() {
        try (admin) {
            admin.deleteTopics(List.of(name));
        }
    }
}
