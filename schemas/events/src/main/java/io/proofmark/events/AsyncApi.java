package io.proofmark.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * The public topics as an AsyncAPI 3.0 document, made from the topics and records themselves. Proofmark sends, whoever reads
 * the document receives.
 */
public final class AsyncApi {

    /** The version of the specification that the document keeps. */
    public static final String VERSION = "3.0.0";

    private static final String AVRO = "application/vnd.apache.avro;version=1.9.0";
    private static final String KAFKA_BINDING = "0.5.0";
    private static final String REF = "$ref";
    private static final String DESCRIPTION = "description";
    private static final String TYPE = "type";
    private static final String STRING = "string";

    private static final Map<String, String> HEADERS = Map.of(
            EventRecords.CONTENT_TYPE, "application/avro",
            EventRecords.SPEC_VERSION, "CloudEvents version, 1.0",
            EventRecords.ID, "derived from what the event is about; the same event has the same id",
            EventRecords.SOURCE, "the service that appended it",
            EventRecords.SUBJECT, "the key",
            EventRecords.TIME, "RFC 3339, when the door received the cause",
            EventRecords.TYPE, "full name of the record in the value",
            EventRecords.TRACEPARENT, "W3C trace context; may be absent");

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode document = json.createObjectNode();

    private AsyncApi() {}

    /**
     * The document as JSON.
     *
     * @param release version of Proofmark
     * @param bootstrap the broker's address, {@code host:port}
     */
    public static String json(String release, String bootstrap) {
        return new AsyncApi().write(release, bootstrap);
    }

    private String write(String release, String bootstrap) {
        document.put("asyncapi", VERSION);
        document.putObject("info")
                .put("title", "Proofmark")
                .put("version", release)
                .put(
                        DESCRIPTION,
                        "Verdicts, rulings and standings of benchmark results. Values are Avro in the wire format of Apicurio"
                                + " Registry: a zero byte, the content id in four bytes (big-endian), the record. Read with"
                                + " isolation level read_committed; order holds within a key.");
        document.putObject("servers").putObject("broker").put("host", bootstrap).put("protocol", "kafka");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        for (Topic topic : Topics.PUBLIC) {
            channel(channels.putObject(topic.name()), topic);
            ObjectNode operation = operations.putObject("send." + topic.name());
            operation.put("action", "send").putObject("channel").put(REF, "#/channels/" + topic.name());
            topic.schemas().forEach(schema -> message(messages.putObject(schema.getName()), schema));
        }
        cloudEvent(components.putObject("schemas").putObject("headers"));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot be written", e);
        }
    }

    private static void channel(ObjectNode channel, Topic topic) {
        channel.put("address", topic.name());
        ObjectNode held = channel.putObject("messages");
        topic.schemas().forEach(schema -> held.putObject(schema.getName())
                .put(REF, "#/components/messages/" + schema.getName()));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.name()).put("partitions", Topic.PARTITIONS).put("bindingVersion", KAFKA_BINDING);
    }

    private void message(ObjectNode message, Schema schema) {
        message.put("name", schema.getFullName()).put("title", schema.getName()).put("summary", schema.getDoc());
        message.put("contentType", "application/avro");
        message.putObject("headers").put(REF, "#/components/schemas/headers");
        message.putObject("payload").put("schemaFormat", AVRO).set("schema", avro(schema));
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", KAFKA_BINDING)
                .putObject("key")
                .put(TYPE, STRING)
                .put(DESCRIPTION, "subject id, a UUID in UTF-8");
    }

    private static void cloudEvent(ObjectNode headers) {
        headers.put(TYPE, "object");
        ObjectNode properties = headers.putObject("properties");
        HEADERS.keySet().stream()
                .sorted()
                .forEach(name -> properties.putObject(name).put(TYPE, STRING).put(DESCRIPTION, HEADERS.get(name)));
        var required = headers.putArray("required");
        HEADERS.keySet().stream()
                .filter(name -> !name.equals(EventRecords.TRACEPARENT))
                .sorted()
                .forEach(required::add);
    }

    private JsonNode avro(Schema schema) {
        try {
            return json.readTree(schema.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(schema.getFullName() + " is no JSON", e);
        }
    }
}
