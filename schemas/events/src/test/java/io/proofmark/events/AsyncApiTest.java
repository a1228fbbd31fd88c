package io.proofmark.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private final JsonNode document = read();

    @Test
    void shouldOfferVerdictsAndStandingsOnly() {
        List<String> channels = document.at("/channels")
                .propertyStream()
                .map(channel -> channel.getValue().path("address").asText())
                .toList();

        assertThat(channels).containsExactly("proofmark.verdicts.v1", "proofmark.standings.v1");
    }

    @Test
    void shouldHoldNoReferenceToNothing() {
        List<String> references = document.findValuesAsText("$ref");

        assertThat(references).hasSizeGreaterThan(5).allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void shouldGiveEachPayloadAsTheSchemaThatIsWritten() {
        JsonNode payload = document.at("/components/messages/VerdictReached/payload/schema");

        assertThat(new Schema.Parser().parse(payload.toString())).isEqualTo(VerdictReached.getClassSchema());
    }

    @Test
    void shouldDescribeEveryHeaderThatARecordHas() {
        List<String> described = document.at("/components/schemas/headers/properties")
                .propertyStream()
                .map(java.util.Map.Entry::getKey)
                .toList();

        assertThat(described)
                .containsExactly(
                        "ce_id",
                        "ce_source",
                        "ce_specversion",
                        "ce_subject",
                        "ce_time",
                        "ce_type",
                        "content-type",
                        "traceparent");
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(AsyncApi.json("0.1.0", "127.0.0.1:19092"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
