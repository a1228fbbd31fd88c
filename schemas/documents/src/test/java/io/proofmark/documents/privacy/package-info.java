@NullMarked
package io.proofmark.documents.privacy;

import org.jspecify.annotations.NullMarked;
