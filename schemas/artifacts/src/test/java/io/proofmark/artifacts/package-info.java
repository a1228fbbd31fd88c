@org.jspecify.annotations.NullMarked
package io.proofmark.artifacts;
