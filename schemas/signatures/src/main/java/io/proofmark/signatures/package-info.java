/**
 * Answers three questions about a signed document, each by itself: are the bytes what was signed, who signed them, and
 * does a pinned policy trust that signer. Nothing here opens a connection; every root and key is handed in.
 */
@NullMarked
package io.proofmark.signatures;

import org.jspecify.annotations.NullMarked;
