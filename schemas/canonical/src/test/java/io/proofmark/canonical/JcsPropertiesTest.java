package io.proofmark.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.json.JsonArbitraries;
import io.proofmark.canonical.json.JsonValue.JsonObject;
import io.proofmark.canonical.json.PythonJson;
import io.proofmark.canonical.json.StrictJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JcsPropertiesTest {

    /** What can be read back cannot be shared; JCS knows no difference between 5 and 5.0, so numbers are compared as such. */
    @Property(tries = 1000)
    void shouldReadBackSameStructureWhenCanonical(@ForAll("objects") JsonObject object) {
        byte[] canonical = Jcs.canonicalBytes(new String(PythonJson.bytes(object), UTF_8));

        JsonObject read = new StrictJson(JsonArbitraries.LIMITS).read(canonical);

        assertThat(JsonArbitraries.withPlainNumbers(read)).isEqualTo(JsonArbitraries.withPlainNumbers(object));
        assertThat(Jcs.canonicalBytes(new String(canonical, UTF_8))).isEqualTo(canonical);
    }

    @Property(tries = 1000)
    void shouldKeepOrRefuseIntegerWhenItIsLong(@ForAll BigInteger integer) {
        String written = new String(bytesOrNothing("[" + integer + "]"), UTF_8);

        assertThat(written).satisfiesAnyOf(text -> assertThat(text).isEmpty(), text -> assertThat(
                        new BigDecimal(text.substring(1, text.length() - 1)).compareTo(new BigDecimal(integer)))
                .isZero());
    }

    @Provide
    Arbitrary<JsonObject> objects() {
        return JsonArbitraries.objects(JsonArbitraries.smallIntegers());
    }

    private static byte[] bytesOrNothing(String json) {
        try {
            return Jcs.canonicalBytes(json);
        } catch (NotCanonicalizable _) {
            return new byte[0];
        }
    }
}
