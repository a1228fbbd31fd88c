package io.proofmark.verify.application;

/** A record as it came: its place and its bytes, which are shared and not copied. */
public record Source(Place place, byte[] event) {}
