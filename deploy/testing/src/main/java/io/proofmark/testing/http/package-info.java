/** Tests of what services say over HTTP against what they say of it. */
@NullMarked
package io.proofmark.testing.http;

import org.jspecify.annotations.NullMarked;
