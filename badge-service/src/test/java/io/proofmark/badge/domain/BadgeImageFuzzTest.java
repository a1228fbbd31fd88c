package io.proofmark.badge.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever a badge says: nothing of it is markup. The ordinary build runs the seeds, {@code ./proofmark test --long} looks for
 * new ones.
 */
class BadgeImageFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void draw(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        for (BadgeStyle style : BadgeStyle.values()) {
            long plain = marks(BadgeImage.draw(new BadgeFace("x", "#000000", "x", false), style));

            assertThat(marks(BadgeImage.draw(new BadgeFace("x", "#000000", text, false), style)))
                    .isEqualTo(plain);
            try {
                assertThat(marks(BadgeImage.draw(new BadgeFace(text, "#000000", "x", false), style)))
                        .isEqualTo(plain);
            } catch (IllegalArgumentException refusal) {
                assertThat(refusal).hasMessageStartingWith("no width known");
            }
        }
    }

    private static long marks(String image) {
        return image.chars().filter(c -> c == '<' || c == '>' || c == '"').count();
    }
}
