package io.proofmark.documents.privacy;

import java.util.List;
import java.util.stream.Stream;

/** Prefixes of secrets as their issuers document them; lengths are lower bounds, because issuers lengthen them. */
final class Secrets {

    private static final int GITHUB = 16;
    private static final int HUGGING_FACE = 30;
    private static final int AWS = 16;
    private static final int GOOGLE = 30;
    private static final int SLACK = 10;

    private Secrets() {}

    static List<Pattern> patterns() {
        return Stream.of(github(), slack(), others()).flatMap(List::stream).toList();
    }

    private static List<Pattern> github() {
        return List.of(
                new Prefixed("github-token", "ghp_", GITHUB, Chars::alphanumeric),
                new Prefixed("github-token", "gho_", GITHUB, Chars::alphanumeric),
                new Prefixed("github-token", "ghu_", GITHUB, Chars::alphanumeric),
                new Prefixed("github-token", "ghs_", GITHUB, Chars::alphanumeric),
                new Prefixed("github-token", "ghr_", GITHUB, Chars::alphanumeric),
                new Prefixed("github-token", "github_pat_", GITHUB, Chars::word));
    }

    private static List<Pattern> slack() {
        return Stream.of("xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xapp-", "hooks.slack.com/services/")
                .<Pattern>map(prefix -> new Prefixed("slack-token", prefix, SLACK, c -> Chars.word(c) || c == '/'))
                .toList();
    }

    private static List<Pattern> others() {
        return List.of(
                new Prefixed("hugging-face-token", "hf_", HUGGING_FACE, Chars::alphanumeric),
                new Prefixed("aws-access-key", "AKIA", AWS, Secrets::capitalOrDigit),
                new Prefixed("aws-access-key", "ASIA", AWS, Secrets::capitalOrDigit),
                new Prefixed("google-api-key", "AIza", GOOGLE, Chars::word),
                new ApiKey(),
                new WebToken(),
                new PrivateKey());
    }

    private static boolean capitalOrDigit(int c) {
        return Chars.digit(c) || (c >= 'A' && c <= 'Z');
    }
}
