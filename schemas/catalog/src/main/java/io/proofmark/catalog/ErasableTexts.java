package io.proofmark.catalog;

import java.util.List;

/** Which texts of a native submission a person writes freely and may want erased; they never enter a for-ever topic. */
public final class ErasableTexts {

    /** JSON pointers (RFC 6901) into the document. */
    public static final List<String> POINTERS = List.of(
            "/notes",
            "/submitter/alias",
            "/submitter/url",
            "/submitter/contact",
            "/evidence/logUrl",
            "/evidence/runner",
            "/evidence/command",
            "/environment/machine");

    private ErasableTexts() {}
}
