/** What the log says of submissions and rows, in plain values, and how a badge is drawn from them. */
@NullMarked
package io.proofmark.badge.domain;

import org.jspecify.annotations.NullMarked;
