package io.proofmark.intake.application;

import static io.proofmark.intake.Fixtures.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.limits.Site;
import java.net.InetAddress;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    private static final UUID ROW = UUID.fromString("0190b8a5-7e1c-8d2f-9a4b-3c5d6e7f8091");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.1.2.3", "::ffff:192.168.1.1", "100.64.0.1", "fd12:3456::1"})
    void shouldHaveNoCodeWhenTheAddressTellsNobodyApart(String address) {
        String code = from(address).address(ROW, KEYS);

        assertThat(code).isNull();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "9.9.9.9, 9.9.9.9, true",
        "9.9.9.9, ::ffff:9.9.9.9, true",
        "9.9.9.9, 9.9.9.10, false",
        "2a00:1:2:3::4, 2a00:1:2:3::5, true",
        "2a00:1:2:3::4, 2a00:1:2:4::4, false"
    })
    void shouldHaveTheSameCodeWhenTwoCallFromOneSite(String one, String other, boolean same) {
        boolean equal = code(one, ROW).equals(code(other, ROW));

        assertThat(equal).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9.9.9", "2a00:1:2:3::4"})
    void shouldNotLinkRows(String address) {
        String elsewhere = code(address, new UUID(0, 1));

        assertThat(elsewhere).matches("[0-9a-f]{64}").isNotEqualTo(code(address, ROW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9.9.9", "2a00:1:2:3::4"})
    void shouldNotSayItsAddressWhenPrinted(String address) {
        String printed = from(address).toString();

        assertThat(printed).doesNotContain(address);
    }

    private static String code(String address, UUID row) {
        return String.valueOf(from(address).address(row, KEYS));
    }

    private static Caller from(String address) {
        return new Caller(null, Set.of(), Site.of(InetAddress.ofLiteral(address)));
    }
}
