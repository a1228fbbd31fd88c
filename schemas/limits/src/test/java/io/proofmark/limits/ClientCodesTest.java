package io.proofmark.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientCodesTest {

    private final FakeQuota quota = new FakeQuota();
    private final ClientCodes codes = new ClientCodes(quota, quota::now);

    @ParameterizedTest
    @CsvSource({
        "198.51.100.1, 198.51.100.1, true",
        "198.51.100.1, 198.51.100.2, false",
        "2001:db8::1, 2001:db8::ffff:0:2, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "::ffff:198.51.100.1, 198.51.100.1, true"
    })
    void shouldTellSitesApart(String one, String other, boolean same) {
        boolean equal = code(codes, one) == code(codes, other);

        assertThat(equal).isEqualTo(same);
    }

    @Test
    void shouldGiveTheSameCodeOnAllInstances() {
        ClientCodes others = new ClientCodes(quota, quota::now);

        long code = code(others, "198.51.100.1");

        assertThat(code).isEqualTo(code(codes, "198.51.100.1"));
    }

    @Test
    void shouldForgetClientsWithTheDay() {
        long today = code(codes, "198.51.100.1");
        quota.pass(Duration.ofDays(1));

        long tomorrow = code(codes, "198.51.100.1");

        assertThat(tomorrow).isNotEqualTo(today);
    }

    @Test
    void shouldKnowClientsByAKeyOfItsOwnUntilTheQuotaIsBack() {
        quota.goAway();
        long alone = code(codes, "198.51.100.1");
        long again = code(codes, "198.51.100.1");
        quota.comeBack();

        long shared = code(codes, "198.51.100.1");

        assertThat(again).isEqualTo(alone);
        assertThat(shared).isNotEqualTo(alone).isEqualTo(code(new ClientCodes(quota, quota::now), "198.51.100.1"));
    }

    private static long code(ClientCodes codes, String address) {
        return codes.of(Site.of(InetAddress.ofLiteral(address)));
    }
}
