package io.proofmark.verify.application;

import io.proofmark.verify.domain.Remark;
import io.proofmark.verify.domain.Takedown;
import java.util.Optional;

/** What others than submitters want of rows, inside one transaction. */
public interface WishBook {

    Optional<Takedown> takedown(String id);

    void save(Takedown takedown);

    /** A remark that reviewers are to see; the same one twice is one. */
    void add(Remark remark);
}
