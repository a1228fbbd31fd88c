package io.proofmark.documents.privacy;

import java.util.List;

/** What PUMA's published list names beside the general patterns, without the numbers that merely look so. */
final class CommunityPatterns {

    private CommunityPatterns() {}

    static List<Pattern> all() {
        return List.of(
                new SpanishIdentity(), new SpanishPhone(), new PaymentCard(), new MachinePath(), new WindowsPath());
    }
}
