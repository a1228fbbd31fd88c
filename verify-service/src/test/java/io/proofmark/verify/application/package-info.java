@org.jspecify.annotations.NullMarked
package io.proofmark.verify.application;
