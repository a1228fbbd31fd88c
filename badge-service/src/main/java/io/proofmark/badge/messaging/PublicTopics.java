package io.proofmark.badge.messaging;

import io.proofmark.badge.application.Subscriptions;
import io.proofmark.events.AsyncApi;
import io.proofmark.events.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The public topics of the log. */
@ApplicationScoped
class PublicTopics implements Subscriptions {

    private final String broker;
    private final String asyncApi;

    PublicTopics(
            @ConfigProperty(name = "quarkus.application.version") String release,
            @ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
        this.broker = broker;
        this.asyncApi = AsyncApi.json(release, broker);
    }

    @Override
    public String broker() {
        return broker;
    }

    @Override
    public List<Topic> topics() {
        return Topics.PUBLIC.stream().map(PublicTopics::topic).toList();
    }

    @Override
    public String asyncApi() {
        return asyncApi;
    }

    @Override
    public Optional<String> schema(String record) {
        return Topics.PUBLIC.stream()
                .flatMap(topic -> topic.schemas().stream())
                .filter(schema -> schema.getName().equals(record))
                .map(schema -> schema.toString(true))
                .findFirst();
    }

    private static Topic topic(io.proofmark.events.Topic topic) {
        return new Topic(
                topic.name(), topic.schemas().stream().map(PublicTopics::record).toList());
    }

    private static Record record(Schema schema) {
        return new Record(schema.getName(), schema.getDoc());
    }
}
