package io.proofmark.documents.puma;

import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.documents.Rules;
import io.proofmark.documents.WebAddress;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What PUMA's own client asks of a submission beyond the schema (its models, version 3.1 to 4.0), and the formats that the
 * schema only names. Each rule looks at its own fields, so that one broken field hides no other fault.
 */
final class ClientRules {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}"
            + "(?:\\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final List<String> CONSENTS =
            List.of("consent_public_release", "consent_redistribution", "consent_research_use");
    private static final List<String> HEADLINES = List.of("f1_macro", "mae", "accuracy");

    /** The client's catalogue of hardware profiles. */
    private static final Set<String> PROFILES = Set.of(
            "cpu-lite",
            "cpu-standard",
            "gpu-entry",
            "gpu-mid",
            "gpu-high",
            "apple-silicon-m3",
            "apple-silicon-m3-pro",
            "apple-silicon-m3-max",
            "apple-silicon-m4",
            "apple-silicon-m4-pro",
            "apple-silicon-m4-max",
            "apple-silicon-m5",
            "apple-silicon-m5-pro",
            "apple-silicon-m5-max",
            "apple-silicon-m5-ultra");

    private ClientRules() {}

    /** The faults of a document, whether or not it keeps to the schema. */
    static List<Fault> faults(Json document) {
        return Stream.of(
                        consents(document),
                        formats(document),
                        order(document),
                        percentiles(document),
                        profile(document),
                        headline(document))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> consents(Json document) {
        return CONSENTS.stream()
                .map(name -> "/submitter/" + name)
                .filter(pointer ->
                        document.at(pointer).orElse(Json.Null.NULL) instanceof Json.Flag(boolean given) && !given)
                .map(pointer -> fault(pointer, "must be true: nothing is published without consent"))
                .toList();
    }

    private static List<Fault> formats(Json document) {
        List<Fault> faults = new ArrayList<>();
        document.text(Fields.SUBMISSION_ID)
                .filter(id -> !UUID.matcher(id).matches())
                .ifPresent(_ -> faults.add(fault(Fields.SUBMISSION_ID, "must be a UUID in lower case")));
        for (String pointer : List.of(Fields.SUBMITTED_AT, Fields.STARTED_AT, Fields.COMPLETED_AT)) {
            if (document.text(pointer).isPresent() && moment(document, pointer).isEmpty()) {
                faults.add(fault(pointer, "must be a date and time with its offset (RFC 3339)"));
            }
        }
        document.text(Fields.URL)
                .filter(url -> WebAddress.parse(url).isEmpty())
                .ifPresent(_ -> faults.add(fault(Fields.URL, "must be http or https with a host and without a user")));
        return faults;
    }

    private static List<Fault> order(Json document) {
        Optional<OffsetDateTime> started = moment(document, Fields.STARTED_AT);
        Optional<OffsetDateTime> completed = moment(document, Fields.COMPLETED_AT);
        return started.isPresent() && completed.isPresent() && completed.get().isBefore(started.get())
                ? List.of(fault(Fields.COMPLETED_AT, "is before started_at"))
                : List.of();
    }

    private static List<Fault> percentiles(Json document) {
        Optional<BigDecimal> p50 = document.number(Fields.LATENCY_P50);
        Optional<BigDecimal> p95 = document.number(Fields.LATENCY_P95);
        return p50.isPresent() && p95.isPresent() && p95.get().compareTo(p50.get()) < 0
                ? List.of(fault(Fields.LATENCY_P95, "is below latency_ms_p50"))
                : List.of();
    }

    private static List<Fault> profile(Json document) {
        return document.text(Fields.PROFILE)
                        .filter(id -> !PROFILES.contains(id))
                        .isPresent()
                ? List.of(fault(Fields.PROFILE, "is no profile of PUMA's catalogue"))
                : List.of();
    }

    private static List<Fault> headline(Json document) {
        boolean none = document.at(Fields.METRICS).orElse(Json.Null.NULL) instanceof Json.Members(var metrics)
                && HEADLINES.stream().allMatch(name -> metrics.getOrDefault(name, Json.Null.NULL) == Json.Null.NULL);
        return none
                ? List.of(fault(Fields.METRICS, "must hold at least one of " + String.join(", ", HEADLINES)))
                : List.of();
    }

    private static Optional<OffsetDateTime> moment(Json document, String pointer) {
        return document.text(pointer)
                .filter(text -> MOMENT.matcher(text).matches())
                .flatMap(ClientRules::parsed);
    }

    private static Optional<OffsetDateTime> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeException _) {
            return Optional.empty(); // digits in the right places that are no date, as 2026-02-30
        }
    }

    private static Fault fault(String pointer, String message) {
        return new Fault(pointer, Rules.SCHEMA, message);
    }
}
