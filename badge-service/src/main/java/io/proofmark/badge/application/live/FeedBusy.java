package io.proofmark.badge.application.live;

/** As many as can be served follow the feed already, or it is not being read at the moment; later there may be a place. */
public final class FeedBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FeedBusy(String why) {
        super(why);
    }
}
