@NullMarked
package io.proofmark.documents.puma;

import org.jspecify.annotations.NullMarked;
