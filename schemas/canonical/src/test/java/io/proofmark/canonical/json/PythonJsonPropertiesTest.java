package io.proofmark.canonical.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.json.JsonValue.JsonObject;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PythonJsonPropertiesTest {

    private static final StrictJson JSON = new StrictJson(JsonArbitraries.LIMITS);

    /** What can be read back cannot be shared by two structures. */
    @Property(tries = 2000)
    void shouldReadBackSameStructureWhenWritten(@ForAll("objects") JsonObject object) {
        byte[] written = PythonJson.bytes(object);

        assertThat(JSON.read(written)).isEqualTo(object);
    }

    @Provide
    Arbitrary<JsonObject> objects() {
        return JsonArbitraries.objects(JsonArbitraries.anyIntegers());
    }
}
