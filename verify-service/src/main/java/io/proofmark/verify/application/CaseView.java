package io.proofmark.verify.application;

import io.proofmark.verdicts.VerdictView;
import io.proofmark.verify.domain.Case;
import org.jspecify.annotations.Nullable;

/** A case and the verdict in force; none while its files are being measured. */
public record CaseView(Case file, @Nullable VerdictView verdict) {}
