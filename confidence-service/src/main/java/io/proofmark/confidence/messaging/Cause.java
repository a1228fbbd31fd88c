package io.proofmark.confidence.messaging;

import java.time.Instant;

/**
 * What moved a row's evidence.
 *
 * @param at when the door received it
 * @param ruleSet in force then
 * @param catalog in force then
 */
public record Cause(Instant at, String ruleSet, String catalog) {}
