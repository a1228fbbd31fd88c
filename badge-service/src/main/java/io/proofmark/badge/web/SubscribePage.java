package io.proofmark.badge.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.badge.application.Subscriptions;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * How to follow the log.
 *
 * @param broker its address
 * @param registry the schema registry's v3 API
 * @param console an example for a shell
 * @param program an example in Java
 */
record SubscribePage(
        Frame frame, String broker, String registry, List<Subscriptions.Topic> topics, String console, String program)
        implements TemplateInstance {

    static SubscribePage of(Frame frame, String registry, Subscriptions subscriptions) {
        return new SubscribePage(
                frame,
                subscriptions.broker(),
                registry,
                subscriptions.topics(),
                example("subscribe.sh"),
                example("Subscribe.java"));
    }

    private static String example(String name) {
        try (InputStream in = SubscribePage.class.getResourceAsStream("subscribe/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
