package io.proofmark.testing.architecture.sound.application;

import io.proofmark.testing.architecture.sound.domain.Rule;

public record JudgeRow(Rule rule) {}
