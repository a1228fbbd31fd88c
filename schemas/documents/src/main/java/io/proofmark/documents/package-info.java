/**
 * What a submitted document must be, and what may not be in it: said once for the door, for the worker that measures
 * packages and for whoever checks one offline. Knows no framework, clock or random source; JSON libraries are known to
 * {@code json} only.
 */
@NullMarked
package io.proofmark.documents;

import org.jspecify.annotations.NullMarked;
