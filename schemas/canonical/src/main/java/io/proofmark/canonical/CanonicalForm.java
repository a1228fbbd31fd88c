package io.proofmark.canonical;

import java.util.Arrays;
import java.util.Optional;

/** Every way in which this project makes bytes to hash. A name, once released, means the same bytes for ever. */
public enum CanonicalForm {

    /** PUMA's {@code predictions_summary_hash}: four columns as CSV, sorted (D27). */
    PUMA_CSV("puma-csv/1"),

    /** The same with a carriage return quoted, as CPython writes it from 3.13 on. */
    PUMA_CSV_QUOTED_CR("puma-csv-quoted-cr/1"),

    /** The same with labels that are numbers written with six decimals (D29): equal for two runs of equal numbers. */
    PUMA_CSV_NUMERIC("puma-csv-numeric/1"),

    /** The live verifier of PUMA hashes two fields of each row (D23); how is not published, so four ways are tried. */
    PUMA_TWO_FIELDS("puma-two-fields/1"),

    /** The same with a line feed after the last row, too. */
    PUMA_TWO_FIELDS_LINES("puma-two-fields-lines/1"),

    /** The same with a space after each colon and comma, as Python writes by default. */
    PUMA_TWO_FIELDS_SPACED("puma-two-fields-spaced/1"),

    /** The same with both. */
    PUMA_TWO_FIELDS_SPACED_LINES("puma-two-fields-spaced-lines/1"),

    /** InferenceBench's content hash over the loaded and written again envelope. */
    INFERENCEBENCH_JSON("inferencebench-json/1"),

    /** The same text over the envelope as it stands in the file. */
    INFERENCEBENCH_JSON_AS_IS("inferencebench-json-as-is/1"),

    /** JSON by RFC 8785. */
    JCS(Jcs.FORM),

    /** The bytes themselves. */
    RAW("raw/1");

    private final String id;

    CanonicalForm(String id) {
        this.id = id;
    }

    /** The name in records and reports. */
    public String id() {
        return id;
    }

    /** The form of a name, empty when this version knows none. */
    public static Optional<CanonicalForm> of(String id) {
        return Arrays.stream(values()).filter(form -> form.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
