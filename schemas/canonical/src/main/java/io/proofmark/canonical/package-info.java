/** Canonical forms of documents, and the digests and ids computed over them. Nothing here changes once released. */
@NullMarked
package io.proofmark.canonical;

import org.jspecify.annotations.NullMarked;
