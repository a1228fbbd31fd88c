/** The pages for people. */
@NullMarked
package io.proofmark.badge.web;

import org.jspecify.annotations.NullMarked;
