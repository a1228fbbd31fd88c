/** The commands that need no running system: {@code verify}, {@code verify-bundle}, {@code keygen}, {@code sign}. */
@NullMarked
package io.proofmark.cli;

import org.jspecify.annotations.NullMarked;
