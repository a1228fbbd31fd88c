package io.proofmark.verify.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.Sha256;
import io.proofmark.canonical.UuidV8;
import io.proofmark.catalog.Catalog;
import io.proofmark.catalog.Catalogs;
import io.proofmark.verify.domain.rules.RuleBook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A submission that nobody would remark on, and ways to change it. */
final class Sample {

    static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00Z");
    static final Catalog CATALOG = Catalogs.current();
    static final String DOCUMENT = "{}";
    static final String TAG = "00";
    static final String ID =
            UuidV8.of("submission", Sha256.hex(DOCUMENT.getBytes(UTF_8)), TAG).toString();

    String id = ID;
    Kind kind = Kind.SPEED;
    String document = DOCUMENT;
    String benchmark = "llm-decode-512";
    String model = "llama-3.1-8b-instruct";

    @Nullable
    String provider;

    String hardware = "rtx-4090";
    int count = 1;

    @Nullable
    String quant = "Q4_K_M";

    @Nullable
    String engine = "llama.cpp";

    @Nullable
    String version = "b3447";

    @Nullable
    String driver = "560.35.03";

    @Nullable
    Integer context = 4096;

    @Nullable
    Integer concurrency = 1;

    @Nullable
    String offload = "full-gpu";

    @Nullable
    String split;

    @Nullable
    Boolean speculative;

    @Nullable
    List<Integer> skipped;

    @Nullable
    String ram;

    @Nullable
    Boolean warmup;

    @Nullable
    Integer prompt;

    @Nullable
    Integer answer;

    @Nullable
    String temperature;

    @Nullable
    String prefill;

    @Nullable
    String subject;

    String source = "community";

    @Nullable
    Shown shown;

    List<Run> runs = List.of(run("4.00"), run("4.01"), run("4.02"));

    @Nullable
    String declared;

    @Nullable
    String declaredTtft;

    @Nullable
    String vram = "6.8";

    @Nullable
    Score score;

    @Nullable
    String operator = "operator A";

    String strength = "alias";

    @Nullable
    String machine = "machine A";

    @Nullable
    String testedAt = "2026-05-01T10:00:00Z";

    @Nullable
    String reproduces;

    Descent.@Nullable Fragment fragment;

    @Nullable
    String information;

    List<String> texts = new ArrayList<>();
    boolean listed;

    /** A speed with a declared figure only, where policy publishes and nothing is asked of runs. */
    static Sample declared(String rate) {
        Sample sample = new Sample();
        sample.benchmark = "coderacoon-5090-vs-4090";
        sample.runs = List.of();
        sample.declared = rate;
        return sample;
    }

    static Sample score() {
        Sample sample = new Sample();
        sample.kind = Kind.SCORE;
        sample.benchmark = "humaneval-plus";
        sample.runs = List.of();
        sample.score = new Score("pass@1", new BigDecimal("0.853"), "ratio", new TreeMap<>());
        sample.texts = List.of(Texts.LOG_URL, Texts.RUNNER, Texts.COMMAND, Texts.ALIAS, Texts.CONTACT);
        sample.listed = true;
        return sample;
    }

    /** A run of another operator on another machine that repeats the row of {@link #ID}. */
    Sample byAnother() {
        id = "another";
        operator = "operator B";
        machine = "machine B";
        reproduces = ID;
        return this;
    }

    /** 512 tokens in so many seconds after a first one at 0.07 s. */
    static Run run(String seconds) {
        BigDecimal first = new BigDecimal("0.07");
        return new Run(512, BigDecimal.ZERO, first, first.add(new BigDecimal(seconds)));
    }

    Submission submission() {
        var known = new TreeMap<String, Optional<String>>();
        texts.forEach(pointer -> known.put(pointer, listed ? Optional.of("entry") : Optional.empty()));
        return new Submission(
                id,
                subject != null ? subject : reproduces == null ? id : reproduces,
                kind,
                RECEIVED,
                document,
                TAG,
                new Configuration(benchmark, model, provider, hardware, count, decimal(ram), quant, engine, version),
                new Conditions(
                        driver,
                        "Ubuntu 24.04",
                        context,
                        concurrency,
                        offload,
                        split,
                        speculative,
                        new Protocol(warmup, prompt, answer, decimal(temperature), skipped)),
                new Figures(
                        runs,
                        new Declared(decimal(declared), decimal(declaredTtft), decimal(vram), decimal(prefill)),
                        score),
                new Origin(operator, strength, machine, source),
                new Texts(known),
                testedAt,
                reproduces,
                new InForce(CATALOG.ruleSet(), CATALOG.version()),
                null,
                new Descent(fragment, information, new Descent.Apart(reproduces == null ? null : operator, machine)));
    }

    Verdict alone() {
        return judge(new Original.None());
    }

    Verdict against(Sample original) {
        return judge(new Original.Known(original.submission()));
    }

    Verdict judge(Original original) {
        return new Judge(RuleBook.rules(RuleBook.CURRENT).orElseThrow())
                .judge(submission(), original, new Neighbours(shown, null), CATALOG);
    }

    static Check check(Verdict verdict, String rule) {
        return verdict.check(rule).orElseThrow();
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
