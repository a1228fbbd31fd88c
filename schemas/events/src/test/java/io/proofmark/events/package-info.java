@NullMarked
package io.proofmark.events;

import org.jspecify.annotations.NullMarked;
