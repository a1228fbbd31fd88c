/** The HTTP door of reviewers, and what anybody may read. */
@NullMarked
package io.proofmark.verify.rest;

import org.jspecify.annotations.NullMarked;
