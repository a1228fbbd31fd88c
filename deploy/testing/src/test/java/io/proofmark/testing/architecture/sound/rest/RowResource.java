package io.proofmark.testing.architecture.sound.rest;

import io.proofmark.testing.architecture.sound.application.JudgeRow;
import jakarta.ws.rs.core.Response;

public record RowResource(JudgeRow judge, Response response) {}
