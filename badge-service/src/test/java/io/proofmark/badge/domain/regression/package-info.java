@NullMarked
package io.proofmark.badge.domain.regression;

import org.jspecify.annotations.NullMarked;
