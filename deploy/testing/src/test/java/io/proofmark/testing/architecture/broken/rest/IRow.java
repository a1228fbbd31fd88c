package io.proofmark.testing.architecture.broken.rest;

public interface IRow {}
