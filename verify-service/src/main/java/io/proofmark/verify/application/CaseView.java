package io.proofmark.verify.application;

import io.proofmark.verify.domain.Case;

/** A case and the verdict in force. */
public record CaseView(Case file, VerdictView verdict) {}
