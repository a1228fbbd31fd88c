@NullMarked
package io.proofmark.badge.persistence;

import org.jspecify.annotations.NullMarked;
