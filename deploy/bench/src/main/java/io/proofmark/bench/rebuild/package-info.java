/** The rebuild of badge-service's tables from a long log, and others who fill tables with the same rows. */
@NullMarked
package io.proofmark.bench.rebuild;

import org.jspecify.annotations.NullMarked;
