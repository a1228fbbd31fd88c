package io.proofmark.verify.messaging;

import io.proofmark.events.ArtifactMeasured;
import io.proofmark.events.EventRecords;
import io.proofmark.events.MeasuredDigest;
import io.proofmark.events.NamedValue;
import io.proofmark.events.Topics;
import io.proofmark.verify.domain.Check;
import io.proofmark.verify.domain.InForce;
import io.proofmark.verify.domain.Outcome;
import io.proofmark.verify.domain.Word;
import io.proofmark.verify.domain.pack.Findings;
import io.proofmark.verify.domain.pack.Measurement;
import io.proofmark.verify.domain.pack.PackageFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Measurements as events carry them. */
@SuppressWarnings("NullAway") // the generated builders take null for absent fields and do not say so
public final class MeasurementEvents {

    private MeasurementEvents() {}

    /** What is appended for a measurement. */
    public static ProducerRecord<byte[], byte[]> record(EventRecords records, Measurement measurement) {
        return records.record(
                Topics.SUBMISSIONS,
                measurement.subject(),
                measurement.id(),
                measurement.measuredAt(),
                event(measurement),
                null);
    }

    static ArtifactMeasured event(Measurement measurement) {
        Findings findings = measurement.findings();
        Measurement.Owner owner = measurement.owner();
        return ArtifactMeasured.newBuilder()
                .setMeasurementId(measurement.id())
                .setSubmissionId(measurement.submissionId())
                .setSubject(measurement.subject())
                .setMeasuredAt(measurement.measuredAt())
                .setRuleSet(measurement.rules().ruleSet())
                .setCatalog(measurement.rules().catalog())
                .setMeasuring(measurement.measuring())
                .setFormat(measurement.format().word())
                .setArtifacts(measurement.artifacts())
                .setDigests(findings.digests().stream()
                        .map(MeasurementEvents::digest)
                        .toList())
                .setRows(findings.rows())
                .setUnparsed(findings.unparsed())
                .setMetrics(FactRecords.values(findings.metrics()))
                .setSigner(findings.signer())
                .setTrustPolicy(findings.trustPolicy())
                .setWarnings(findings.warnings())
                .setChecks(findings.checks().stream().map(CaseEvents::check).toList())
                .setExternalIdOwner(owner == null ? null : owner.submission())
                .setOwnerHasSameFiles(owner == null ? null : owner.sameFiles())
                .build();
    }

    static Measurement measurement(ArtifactMeasured event) {
        return new Measurement(
                event.getMeasurementId(),
                event.getSubmissionId(),
                event.getSubject(),
                Word.parse(PackageFormat.values(), event.getFormat()),
                event.getMeasuredAt(),
                new InForce(event.getRuleSet(), event.getCatalog()),
                event.getMeasuring(),
                event.getArtifacts(),
                new Findings(
                        event.getDigests().stream()
                                .map(MeasurementEvents::digest)
                                .toList(),
                        event.getRows(),
                        event.getUnparsed(),
                        values(event.getMetrics()),
                        event.getSigner(),
                        event.getTrustPolicy(),
                        event.getWarnings(),
                        event.getChecks().stream().map(MeasurementEvents::check).toList()),
                event.getExternalIdOwner() == null
                        ? null
                        : new Measurement.Owner(
                                event.getExternalIdOwner(), Boolean.TRUE.equals(event.getOwnerHasSameFiles())));
    }

    private static MeasuredDigest digest(Findings.Digest digest) {
        return MeasuredDigest.newBuilder()
                .setForm(digest.form())
                .setComputed(digest.computed())
                .setDeclared(digest.declared())
                .build();
    }

    private static Findings.Digest digest(MeasuredDigest digest) {
        return new Findings.Digest(digest.getForm(), digest.getComputed(), digest.getDeclared());
    }

    private static Check check(io.proofmark.events.Check check) {
        return new Check(
                check.getRule(),
                Word.parse(Outcome.values(), check.getOutcome()),
                check.getSeen(),
                check.getExpected(),
                check.getMessage());
    }

    private static SortedMap<String, BigDecimal> values(List<NamedValue> values) {
        SortedMap<String, BigDecimal> byName = new TreeMap<>();
        values.forEach(value -> byName.put(value.getName(), new BigDecimal(value.getValue())));
        return byName;
    }
}
