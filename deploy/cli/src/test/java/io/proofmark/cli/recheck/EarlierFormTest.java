package io.proofmark.cli.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.events.Reason;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class EarlierFormTest {

    private static final Schema LONGER = new Schema.Parser().parse("""
            {"type": "record", "namespace": "io.proofmark.events", "name": "Reason", "fields": [
              {"name": "sign", "type": "string"},
              {"name": "factor", "type": "string"},
              {"name": "fact", "type": "string"},
              {"name": "weight", "type": "int", "default": 7}]}
            """);
    private static final Schema SHORTER = new Schema.Parser().parse("""
            {"type": "record", "namespace": "io.proofmark.events", "name": "Reason", "fields": [
              {"name": "sign", "type": "string"},
              {"name": "factor", "type": "string"}]}
            """);

    @Test
    void shouldWriteAsTheEarlierSchemaDid() {
        assertThat(EarlierForm.of(new Reason("+", "a", "b"), LONGER)).hasValue(new byte[] {2, '+', 2, 'a', 2, 'b', 14});
    }

    @Test
    void shouldWriteNothingWhenTheEarlierSchemaCannotSayAll() {
        assertThat(EarlierForm.of(new Reason("+", "a", "b"), SHORTER)).isEmpty();
    }
}
