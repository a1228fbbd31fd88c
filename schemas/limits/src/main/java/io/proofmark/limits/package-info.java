/**
 * Where calls come from, and how often one client may call, over all instances of a service. Clients are known by a code of
 * their address under a key that changes daily and is destroyed; the address itself is never kept.
 */
@NullMarked
package io.proofmark.limits;

import org.jspecify.annotations.NullMarked;
