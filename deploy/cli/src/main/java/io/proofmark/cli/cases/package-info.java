/** Cases as the service keeps them, kept in memory for commands that read the whole log. */
@NullMarked
package io.proofmark.cli.cases;

import org.jspecify.annotations.NullMarked;
