@org.jspecify.annotations.NullMarked
package io.proofmark.service;
