/**
 * InferenceBench envelopes (version "v1"): whether bytes, hardware and times agree, who signed, whether a policy trusts
 * them; each a separate answer. Serial numbers appear in no answer.
 */
@NullMarked
package io.proofmark.documents.inferencebench;

import org.jspecify.annotations.NullMarked;
