@NullMarked
package io.proofmark.cli.recheck;

import org.jspecify.annotations.NullMarked;
