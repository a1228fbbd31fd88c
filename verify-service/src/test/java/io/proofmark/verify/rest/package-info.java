@NullMarked
package io.proofmark.verify.rest;

import org.jspecify.annotations.NullMarked;
