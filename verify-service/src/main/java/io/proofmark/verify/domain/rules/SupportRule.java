package io.proofmark.verify.domain.rules;

import io.proofmark.catalog.Engine;
import io.proofmark.catalog.Hardware;
import io.proofmark.catalog.Quant;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.Inquiry;
import io.proofmark.verify.domain.Rules;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What quantisation and engine need, the hardware can do. A way round it exists for some, so a person looks. */
final class SupportRule implements Rule {

    private static final About ABOUT = About.of(
                    Rules.SUPPORT,
                    "Abilities of the hardware",
                    "Can the hardware do what quantisation and engine are made for, as computing in FP8, or MLX on Apple"
                            + " silicon?")
            .pass("it can")
            .warn("it is not made for that: weights may have been unpacked, or the engine ported")
            .notApplicable("nothing special is needed, or the hardware is not known")
            .limit(Limit.each("quants.*.requires", "feature"))
            .limit(Limit.each("engines.*.requires", "feature"))
            .limit(Limit.each("hardware.*.features", "features"))
            .readOn("/v1/catalog/hardware");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Check check(Inquiry inquiry) {
        Optional<Hardware> hardware = inquiry.hardware();
        Set<String> needed = new LinkedHashSet<>();
        inquiry.quant().map(Quant::requires).ifPresent(needed::add);
        inquiry.engine().map(Engine::requires).ifPresent(needed::add);
        if (hardware.isEmpty() || needed.isEmpty()) {
            return Check.notApplicable(
                    Rules.SUPPORT, needed.isEmpty() ? "nothing special is needed" : "hardware not known");
        }
        Check found = hardware.get().features().containsAll(needed)
                ? Check.pass(Rules.SUPPORT, "the hardware can do what is needed")
                : Check.warn(Rules.SUPPORT, "the hardware is not made for " + String.join(", ", needed));
        return found.with(String.join(", ", hardware.get().features()), String.join(", ", needed));
    }
}
