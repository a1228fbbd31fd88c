/** Results that came as files in another project's format: what was measured on them and what follows. */
@NullMarked
package io.proofmark.verify.domain.pack;

import org.jspecify.annotations.NullMarked;
