package io.proofmark.testing.architecture.broken.domain;

import com.fasterxml.jackson.databind.ObjectMapper;

public record FramedRule(ObjectMapper json) {}
