package io.proofmark.bench.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Jcs;
import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.UuidV8;
import io.proofmark.catalog.Catalogs;
import io.proofmark.verify.domain.Conditions;
import io.proofmark.verify.domain.Configuration;
import io.proofmark.verify.domain.Declared;
import io.proofmark.verify.domain.Figures;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Kind;
import io.proofmark.verify.domain.Origin;
import io.proofmark.verify.domain.Protocol;
import io.proofmark.verify.domain.Run;
import io.proofmark.verify.domain.Submission;
import io.proofmark.verify.domain.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Complete submissions of one configuration, with three timed runs each, as the log holds them. */
final class Runs {

    private static final String TAG = "5e".repeat(32);
    private static final String DOCUMENT = """
            {"kind":"speed","benchmark":"llm-decode-512","model":{"slug":"llama-3.1-8b-instruct","quantProvider":"bartowski"},
             "hardware":{"slug":"rtx-4090","count":1,"ramGb":64},"quant":"Q4_K_M",
             "runtime":{"engine":"llama.cpp","version":"b5700"},
             "environment":{"driver":"560.35.03","os":"Ubuntu 24.04","contextLength":4096,"concurrency":1,
                            "offload":"full-gpu","split":"none","speculative":false,
                            "machine":{"length":20,"hmac":"%1$s"}},
             "runs":[{"tokens":512,"t0":0,"t1":0.0712,"t2":%2$s},{"tokens":512,"t0":0,"t1":0.0713,"t2":%3$s},
                     {"tokens":512,"t0":0,"t1":0.0714,"t2":%4$s}],
             "declared":{"decodeTokensPerSecond":%5$s,"ttftMs":71.3,"vramPeakGb":6.8,"prefillTokensPerSecond":7200},
             "protocol":{"warmup":true,"promptTokens":500,"maxTokens":512,"seed":42,"temperature":0,"skippedSteps":[]},
             "submitter":{"alias":{"length":9,"hmac":"%1$s"}},"notes":{"length":40,"hmac":"%1$s"},
             "testedAt":"2026-05-01T10:00:00Z"}""";

    private Runs() {}

    /**
     * @param seconds when the answers of three runs were complete
     * @param rate that is declared
     * @param row that is repeated
     */
    static Submission of(String operator, List<String> seconds, String rate, @Nullable String row) {
        String text = DOCUMENT.formatted(TAG, seconds.get(0), seconds.get(1), seconds.get(2), rate);
        String document = new String(Jcs.canonicalBytes(text), UTF_8);
        String id = UuidV8.of("submission", Sha256.hex(document.getBytes(UTF_8)), TAG)
                .toString();
        return new Submission(
                id,
                row == null ? id : row,
                Kind.SPEED,
                Instant.parse("2026-11-20T10:00:00Z"),
                document,
                TAG,
                new Configuration(
                        "llm-decode-512",
                        "llama-3.1-8b-instruct",
                        "bartowski",
                        "rtx-4090",
                        1,
                        new BigDecimal("64"),
                        "Q4_K_M",
                        "llama.cpp",
                        "b5700"),
                new Conditions(
                        "560.35.03",
                        "Ubuntu 24.04",
                        4096,
                        1,
                        "full-gpu",
                        "none",
                        false,
                        new Protocol(true, 500, 512, BigDecimal.ZERO, List.of())),
                new Figures(
                        List.of(
                                run("0.0712", seconds.get(0)),
                                run("0.0713", seconds.get(1)),
                                run("0.0714", seconds.get(2))),
                        new Declared(
                                new BigDecimal(rate),
                                new BigDecimal("71.3"),
                                new BigDecimal("6.8"),
                                new BigDecimal("7200")),
                        null),
                new Origin(operator, "alias", "machine of " + operator, "community"),
                texts(),
                "2026-05-01T10:00:00Z",
                row,
                new InForce(Catalogs.current().ruleSet(), Catalogs.CURRENT));
    }

    private static Run run(String first, String complete) {
        return new Run(512, BigDecimal.ZERO, new BigDecimal(first), new BigDecimal(complete));
    }

    private static Texts texts() {
        var listed = new TreeMap<String, Optional<String>>();
        listed.put(Texts.NOTES, Optional.empty());
        listed.put(Texts.ALIAS, Optional.empty());
        return new Texts(listed);
    }
}
