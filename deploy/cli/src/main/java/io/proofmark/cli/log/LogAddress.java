package io.proofmark.cli.log;

/**
 * Where the log is.
 *
 * @param bootstrap the broker, {@code host:port}
 * @param registryUrl the registry's v3 API
 */
public record LogAddress(String bootstrap, String registryUrl) {}
