package io.proofmark.cli.cases;

import io.proofmark.verify.application.ReviewBook;
import io.proofmark.verify.domain.Review;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What others than submitters want, in one replay. */
final class MemoryReviewBook implements ReviewBook {

    private final Map<String, Review> reviews = new HashMap<>();

    @Override
    public Optional<Review> find(String id) {
        return Optional.ofNullable(reviews.get(id));
    }

    @Override
    public void save(Review review) {
        reviews.put(review.id(), review);
    }
}
