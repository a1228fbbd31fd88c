package io.proofmark.verify.application;

import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.domain.Case;
import org.jspecify.annotations.Nullable;

/**
 * A case.
 *
 * @param verdict in force; null while its files are being measured
 * @param beside the newest verdict, where a person's ruling rests on an earlier one
 */
public record CaseView(
        Case file, @Nullable VerdictView verdict, @Nullable VerdictView beside) {}
