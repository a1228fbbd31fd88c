package io.proofmark.testing.architecture.broken.application;

import jakarta.ws.rs.core.Response;

public record AnswerCall(Response response) {}
