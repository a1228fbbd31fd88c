package io.proofmark.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class MishapTest {

    private static final UUID ID = UUID.fromString("7b0f4c9e-2d31-4a86-9c57-e1f2a3b4c5d6");

    @Test
    void shouldTellClassesAndPlacesAndNoMessage() {
        Throwable failure = new IllegalStateException("outer secret", new NumberFormatException("inner secret"));

        Mishap mishap = Mishap.of(ID, failure);

        assertThat(mishap.instance()).isEqualTo("urn:uuid:" + ID);
        assertThat(mishap)
                .asString()
                .startsWith("mishap " + ID + ": java.lang.IllegalStateException at io.proofmark.door.MishapTest.")
                .contains(", caused by java.lang.NumberFormatException at io.proofmark.door.MishapTest.")
                .doesNotContain("secret");
    }
}
