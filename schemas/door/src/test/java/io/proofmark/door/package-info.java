@org.jspecify.annotations.NullMarked
package io.proofmark.door;
