/**
 * Looks at the evidence that submissions name, where an operator has switched that on: from hosts of a list, and never from
 * inside the operator's own network.
 */
@NullMarked
package io.proofmark.verify.fetching;

import org.jspecify.annotations.NullMarked;
