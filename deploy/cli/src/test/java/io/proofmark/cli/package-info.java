@NullMarked
package io.proofmark.cli;

import org.jspecify.annotations.NullMarked;
