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
        "2026-11-21/models.yaml, 4ba5d9d5125a90c9ab35623a9158f00bca7813861281e27066424d7af0ecc1e7",
        "2026-11-21/hardware.yaml, 241b94219d3bc4a91a758464c54c906fee5d041cff2cf57244a191346320fa6f",
        "2026-11-21/quants.yaml, f779a22c2809c3e5a2b368c6cfcb21c643c9da8829f4df0201f1ae5398d17919",
        "2026-11-21/runtimes.yaml, 418ef8a50764f28b6881716235b5bdae807873ba22a53e6a1c4fb8c972a2571a",
        "2026-11-21/benchmarks.yaml, ef9d9c241f14330172bd523eefce4f63e0033818dedba4c5bfda75b0d38b7b06",
        "2026-11-21/gold.yaml, fa07e75759bdf400cbc11617287c11545b2aa926e3b57869570a9d504147faf5",
        "2026-11-21/policies.yaml, c09501310f49c44ac8e1dc627fb2767defbf54e53fe4496289b327019e639aa4",
    })
    void shouldStayTheSameWhenReleased(String file, String sha256) throws IOException {
        try (InputStream stream = Catalogs.class.getResourceAsStream(file)) {
            assertThat(Sha256.hex(Objects.requireNonNull(stream).readAllBytes()))
                    .isEqualTo(sha256);
        }
    }
}
