@NullMarked
package io.proofmark.documents;

import org.jspecify.annotations.NullMarked;
