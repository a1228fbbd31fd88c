@NullMarked
package io.proofmark.documents.json;

import org.jspecify.annotations.NullMarked;
