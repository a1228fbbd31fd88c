@NullMarked
package io.proofmark.documents.fuzz;

import org.jspecify.annotations.NullMarked;
