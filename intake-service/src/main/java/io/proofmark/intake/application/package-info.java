/** What can be asked of the door, and the ports that it needs for it. */
@NullMarked
package io.proofmark.intake.application;

import org.jspecify.annotations.NullMarked;
