/**
 * {@code ./proofmark rules}: {@code compare} judges the whole log under two rule sets and publishes nothing;
 * {@code activate} asks for every submission to be judged under one.
 */
@NullMarked
package io.proofmark.cli.rules;

import org.jspecify.annotations.NullMarked;
