package io.proofmark.cli.cases;

import io.proofmark.verify.application.WishBook;
import io.proofmark.verify.domain.Remark;
import io.proofmark.verify.domain.Takedown;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What others than submitters want, in one replay. */
final class MemoryWishBook implements WishBook {

    private final Map<String, Takedown> takedowns = new HashMap<>();

    @Override
    public Optional<Takedown> takedown(String id) {
        return Optional.ofNullable(takedowns.get(id));
    }

    @Override
    public void save(Takedown takedown) {
        takedowns.put(takedown.id(), takedown);
    }

    /** Nothing public follows from a remark. */
    @Override
    public void add(Remark remark) {}
}
