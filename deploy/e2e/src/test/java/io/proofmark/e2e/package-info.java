/** The whole system from outside: HTTP, the log as integrators read it, and the processes to be stopped and killed. */
@NullMarked
package io.proofmark.e2e;

import org.jspecify.annotations.NullMarked;
