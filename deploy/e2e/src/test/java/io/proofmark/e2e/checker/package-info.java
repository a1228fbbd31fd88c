/**
 * Proves from outside that a run of the system was right: from what clients were told, what the topics hold and what the
 * read model shows, by a model of its own that shares no code with the services. Knows no server.
 */
@org.jspecify.annotations.NullMarked
package io.proofmark.e2e.checker;
