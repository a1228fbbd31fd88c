/** Whether a row got slower or faster with a version: a pure comparison of two public rows. */
@NullMarked
package io.proofmark.badge.domain.regression;

import org.jspecify.annotations.NullMarked;
