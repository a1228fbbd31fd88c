package io.proofmark.door;

/** Formats of other projects in which results come as files. */
public enum PackageFormat {
    PUMA("puma", "submission", "predictions", "application/x-ndjson"),
    INFERENCEBENCH("inferencebench", "envelope", "traces", "application/vnd.apache.parquet");

    private final String word;
    private final String document;
    private final String data;
    private final String dataType;

    PackageFormat(String word, String document, String data, String dataType) {
        this.word = word;
        this.document = document;
        this.data = data;
        this.dataType = dataType;
    }

    /** The word in events, and the first part of what a row's id is derived from. */
    public String word() {
        return word;
    }

    /** Part and role of the JSON document. */
    public String document() {
        return document;
    }

    /** Part and role of the large file beside it. */
    public String data() {
        return data;
    }

    /** Media type of the large file. */
    public String dataType() {
        return dataType;
    }
}
