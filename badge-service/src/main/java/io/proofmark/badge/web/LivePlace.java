package io.proofmark.badge.web;

import io.proofmark.badge.BadgeSettings;
import io.proofmark.badge.application.SayAsOf;
import io.proofmark.badge.application.live.FollowEvents;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a page's script goes on in the live feed. Asked before the page is read, so that nothing falls between. */
@ApplicationScoped
class LivePlace {

    private final SayAsOf sayAsOf;
    private final FollowEvents followEvents;
    private final BadgeSettings settings;

    LivePlace(SayAsOf sayAsOf, FollowEvents followEvents, BadgeSettings settings) {
        this.sayAsOf = sayAsOf;
        this.followEvents = followEvents;
        this.settings = settings;
    }

    /** A cursor; empty while the log is not read. */
    String cursor() {
        return followEvents.cursor(sayAsOf.recent(settings.asOfAge()).offsets()).orElse("");
    }
}
