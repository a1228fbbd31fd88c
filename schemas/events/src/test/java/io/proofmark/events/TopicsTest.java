package io.proofmark.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void shouldHoldNoMapAndNoFloatingPointAnywhere() {
        assertThat(Topics.schemas().values()).allSatisfy(schema -> assertThat(schema.toString())
                .doesNotContain("\"map\"")
                .doesNotContain("\"double\"")
                .doesNotContain("\"float\""));
    }

    @Test
    void shouldGiveEveryOptionalFieldADefault() {
        assertThat(Topics.schemas().values()).allSatisfy(schema -> assertThat(schema.getFields())
                .filteredOn(field -> field.schema().getType() == Schema.Type.UNION)
                .allSatisfy(field -> assertThat(field.hasDefaultValue()).isTrue()));
    }

    @Test
    void shouldNameDeadLettersAfterTopicAndReader() {
        assertThat(Topics.VERDICTS.deadLetters(Topics.Groups.BADGE)).isEqualTo("proofmark.verdicts.v1.dead.badge");
    }
}
