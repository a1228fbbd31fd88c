package io.proofmark.door;

import static io.proofmark.door.Fixtures.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenTest {

    private static final UUID ID = UUID.fromString("00000000-0000-8000-8000-000000000001");
    private static final UUID SUBJECT = UUID.fromString("00000000-0000-8000-8000-000000000002");

    private final Token token = Token.issue(KEYS, ID, SUBJECT, new byte[Token.NONCE_BYTES]);

    @Test
    void shouldNameIdAndSubjectWhenTheDoorSignedIt() {
        assertThat(Token.verify(KEYS, token.text())).contains(token);
    }

    @Test
    void shouldRefuseEveryChangeOfOneCharacter() {
        for (int i = 0; i < token.text().length(); i++) {
            String changed = token.text().substring(0, i)
                    + (token.text().charAt(i) == 'A' ? 'B' : 'A')
                    + token.text().substring(i + 1);

            assertThat(Token.verify(KEYS, changed)).as("character %d", i).isEmpty();
        }
    }

    @Test
    void shouldRefuseWhatAnotherDoorSigned() {
        byte[] key = new byte[32];

        assertThat(Token.verify(new DoorKeys(key, key), token.text())).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoToken() {
        assertThat(Token.verify(KEYS, "")).isEmpty();
        assertThat(Token.verify(KEYS, "!?")).isEmpty();
        assertThat(Token.verify(KEYS, token.text() + "==")).isEmpty();
    }
}
