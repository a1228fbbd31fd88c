@NullMarked
package io.proofmark.cli.log;

import org.jspecify.annotations.NullMarked;
