/** Finds what names a person or opens a door in free text. Each pattern works in linear time. */
@NullMarked
package io.proofmark.documents.privacy;

import org.jspecify.annotations.NullMarked;
