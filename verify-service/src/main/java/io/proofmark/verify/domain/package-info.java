/**
 * The rules: what a submission is, what the machine says of it and what people may decide. Values in, values out; clock,
 * chance and order of arrival do not enter. Used by the other layers here and by offline verification.
 */
@NullMarked
package io.proofmark.verify.domain;

import org.jspecify.annotations.NullMarked;
