package io.proofmark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Why runs of a version are not comparable with older ones.
 *
 * @param why what changed, as a reader is told it
 * @param source address where the engine's makers say so; null in a catalog of rule set 1
 */
public record Break(String why, @Nullable String source) {

    static Break read(Fields fields, String version) {
        if (Version.parse(version).isEmpty()) {
            throw fields.fault(version, "is not a version that others can be compared with");
        }
        if (fields.isText(version)) {
            return new Break(fields.text(version), null);
        }
        Fields inner = fields.fields(version);
        Break found = new Break(inner.text("why"), inner.text("source"));
        inner.nothingElse();
        return found;
    }
}
