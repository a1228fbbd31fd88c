@NullMarked
package io.proofmark.cli.rules;

import org.jspecify.annotations.NullMarked;
