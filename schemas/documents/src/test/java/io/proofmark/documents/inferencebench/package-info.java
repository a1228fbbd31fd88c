@NullMarked
package io.proofmark.documents.inferencebench;

import org.jspecify.annotations.NullMarked;
