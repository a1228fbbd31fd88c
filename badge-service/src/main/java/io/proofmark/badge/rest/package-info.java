/** The public API and the badges. */
@NullMarked
package io.proofmark.badge.rest;

import org.jspecify.annotations.NullMarked;
