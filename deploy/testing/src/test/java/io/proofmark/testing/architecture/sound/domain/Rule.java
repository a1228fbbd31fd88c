package io.proofmark.testing.architecture.sound.domain;

import java.time.Instant;
import java.util.List;

public record Rule(Instant at, List<int[]> bands) {}
