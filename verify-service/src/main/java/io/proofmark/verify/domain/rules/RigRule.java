package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Hardware;
import io.proofmark.catalog.Limits;
import io.proofmark.catalog.RamTier;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** As many of the same card, or processors of one family with main memory of one kind and size. */
final class RigRule extends HardwareRule {

    private static final About ABOUT = About.of(
                    Rules.MATCH_HARDWARE,
                    "Same hardware",
                    "Is it the same card, and as many of it? A laptop's card is another than a desktop's, and one with"
                            + " more memory is another too. Processors are alike within a family when kind and size of"
                            + " their main memory are.")
            .pass("the same, or processors that are alike")
            .fail("other hardware, another number, form or memory")
            .notApplicable("repeats no row")
            .unavailable("not in the catalog")
            .limit(Limit.limit("ramTiers", "GiB", Limits::ramTiers))
            .limit(Limit.each("hardware.*.family", "families"))
            .readOn("/v1/catalog/hardware");
    private static final String CPU = "cpu";

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    Check compare(Configuration here, Configuration there, Inquiry inquiry) {
        Hardware mine = hardware(here, inquiry);
        Hardware theirs = hardware(there, inquiry);
        return difference(mine, theirs)
                .or(() -> number(here, there))
                .or(() -> mine.kind().equals(CPU) ? memory(here.ramGib(), there.ramGib(), inquiry) : Optional.empty())
                .map(why -> Check.fail(Rules.MATCH_HARDWARE, why))
                .orElseGet(() -> Check.pass(
                        Rules.MATCH_HARDWARE,
                        mine.slug().equals(theirs.slug())
                                ? "the same hardware"
                                : "processors of the same family with the same kind of memory"));
    }

    private static Optional<String> number(Configuration here, Configuration there) {
        return here.hardwareCount() == there.hardwareCount()
                ? Optional.empty()
                : Optional.of("another number of cards than the original's");
    }

    private static Optional<String> difference(Hardware here, Hardware there) {
        if (here.slug().equals(there.slug())) {
            return Optional.empty();
        }
        if (!Objects.equals(here.form(), there.form())) {
            return Optional.of("other hardware than the original's: " + form(here) + ", not " + form(there));
        }
        boolean related = here.kind().equals(CPU)
                && here.family() != null
                && here.family().equals(there.family());
        if (!related) {
            return Optional.of("other hardware than the original's");
        }
        return Objects.equals(here.memoryTier(), there.memoryTier())
                ? Optional.empty()
                : Optional.of("the same family of processors with another kind of memory");
    }

    // What one side does not say is not compared.
    private static Optional<String> memory(@Nullable BigDecimal here, @Nullable BigDecimal there, Inquiry inquiry) {
        List<RamTier> tiers = inquiry.limits().ramTiers();
        return here == null || there == null || tier(here, tiers) == tier(there, tiers)
                ? Optional.empty()
                : Optional.of("main memory of another size than the original's");
    }

    private static int tier(BigDecimal size, List<RamTier> tiers) {
        return IntStream.range(0, tiers.size())
                .filter(i -> size.compareTo(tiers.get(i).upToGib()) <= 0)
                .findFirst()
                .orElse(tiers.size());
    }

    private static Hardware hardware(Configuration configuration, Inquiry inquiry) {
        return inquiry.catalog().hardware(configuration.hardware()).orElseThrow();
    }

    private static String form(Hardware hardware) {
        return hardware.form() == null ? hardware.kind() : hardware.form();
    }
}
