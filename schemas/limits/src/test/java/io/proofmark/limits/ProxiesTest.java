package io.proofmark.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private static final Proxies PROXIES = new Proxies(
            Stream.of("10.0.0.0/8", "192.0.2.7", "fd00::/8").map(Network::parse).toList());

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # peer,        header,                                  client
                    203.0.113.9,   -,                                       203.0.113.9
                    203.0.113.9,   198.51.100.1,                            203.0.113.9
                    10.1.2.3,      198.51.100.1,                            198.51.100.1
                    10.1.2.3,      '1.2.3.4, 198.51.100.1',                 198.51.100.1
                    10.1.2.3,      '198.51.100.1, 192.0.2.7',               198.51.100.1
                    10.1.2.3,      '1.2.3.4,198.51.100.1,10.9.9.9',         198.51.100.1
                    10.1.2.3,      10.9.9.9,                                10.9.9.9
                    10.1.2.3,      unknown,                                 10.1.2.3
                    10.1.2.3,      '1.2.3.4, unknown',                      10.1.2.3
                    10.1.2.3,      '',                                      10.1.2.3
                    fd00::1,       2001:db8::5,                             2001:db8::5
                    192.0.2.8,     198.51.100.1,                            192.0.2.8
                    ::ffff:10.0.0.1, 198.51.100.1,                          198.51.100.1
                    """)
    void shouldBelieveTrustedProxiesAlone(String peer, String header, String client) {
        List<String> lines = header == null ? List.of() : List.of(header);

        InetAddress found = PROXIES.client(InetAddress.ofLiteral(peer), lines);

        assertThat(found).isEqualTo(InetAddress.ofLiteral(client));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "fd00::/129", "proxy.example.org", "10.0.0.0/x", ""})
    void shouldRefuseWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
