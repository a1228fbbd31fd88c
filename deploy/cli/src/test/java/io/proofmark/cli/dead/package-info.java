@NullMarked
package io.proofmark.cli.dead;

import org.jspecify.annotations.NullMarked;
