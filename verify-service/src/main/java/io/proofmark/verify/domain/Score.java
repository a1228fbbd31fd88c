package io.proofmark.verify.domain;

import java.math.BigDecimal;
import java.util.SortedMap;

/** A quality figure, with the parts it was averaged from by name. */
public record Score(String metric, BigDecimal value, String unit, SortedMap<String, BigDecimal> perSubtask) {}
