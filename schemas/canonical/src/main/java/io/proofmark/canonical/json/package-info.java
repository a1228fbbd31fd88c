/** JSON read strictly, and written as Python writes it. For the canonical forms alone. */
@NullMarked
package io.proofmark.canonical.json;

import org.jspecify.annotations.NullMarked;
