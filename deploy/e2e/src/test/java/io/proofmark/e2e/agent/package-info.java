/**
 * Runs inside the services of a test, as a Java agent, and ends them at chosen points. The services that are released hold
 * no line of it: without {@code -javaagent} there is nothing to switch on. Uses the JDK alone.
 */
@org.jspecify.annotations.NullMarked
package io.proofmark.e2e.agent;
