package io.proofmark.verify.application;

import io.proofmark.verify.domain.Review;
import java.util.Optional;

/** What others than submitters want of rows, inside one transaction. */
public interface ReviewBook {

    Optional<Review> find(String id);

    void save(Review review);
}
