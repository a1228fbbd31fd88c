package io.proofmark.badge.web;

import io.quarkus.qute.TemplateInstance;

/** A page that only says something: not found, gone, not understood. */
record MessagePage(Frame frame, String heading, String message) implements TemplateInstance {}
