package io.proofmark.verify.domain;

/** The rule set and the catalog that the door stamped on an event. */
public record InForce(String ruleSet, String catalog) {}
