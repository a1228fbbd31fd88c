package io.proofmark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.canonical.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasedFilesTest {

    /** A change of the catalog is a new version in a new folder. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-01/models.yaml, 4ba5d9d5125a90c9ab35623a9158f00bca7813861281e27066424d7af0ecc1e7",
        "2026-11-01/hardware.yaml, 29d11b0a79c1a861786116a011bf988b2b78ed6440ae345f1329626c2bbd6f75",
        "2026-11-01/quants.yaml, 508c58f79d09f2988d66e51b4eaf988e0ce583ab881e6c5d41c589abaa66845b",
        "2026-11-01/runtimes.yaml, a7284dfb92ab5d738099813070a2f2b90051348c9d507f876a7f3ab16b33019e",
        "2026-11-01/benchmarks.yaml, cc388eefa0c9ee14fb831c65fd74f903cf9591e870e1942ac1f7ead438ffde28",
        "2026-11-01/policies.yaml, 98a3421fa3d520b016e464bfea35dfe36da61eed89b000dd763445f2cd7886d3",
    })
    void shouldStayTheSameWhenReleased(String file, String sha256) throws IOException {
        try (InputStream stream = Catalogs.class.getResourceAsStream(file)) {
            assertThat(Sha256.hex(Objects.requireNonNull(stream).readAllBytes()))
                    .isEqualTo(sha256);
        }
    }
}
