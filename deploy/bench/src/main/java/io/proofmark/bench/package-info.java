/**
 * Measures a running system from outside: HTTP in, the log and HTTP out. The load is bounded in count and in time and
 * goes to loopback addresses only.
 */
@NullMarked
package io.proofmark.bench;

import org.jspecify.annotations.NullMarked;
