@NullMarked
package io.proofmark.verify.domain;

import org.jspecify.annotations.NullMarked;
