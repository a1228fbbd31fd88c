/** The log as commands read it: from its beginning to where it stood when they began, subject after subject. */
@NullMarked
package io.proofmark.cli.log;

import org.jspecify.annotations.NullMarked;
