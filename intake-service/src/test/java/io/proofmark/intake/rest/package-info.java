@NullMarked
package io.proofmark.intake.rest;

import org.jspecify.annotations.NullMarked;
