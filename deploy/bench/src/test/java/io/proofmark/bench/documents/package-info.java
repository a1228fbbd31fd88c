@NullMarked
package io.proofmark.bench.documents;

import org.jspecify.annotations.NullMarked;
