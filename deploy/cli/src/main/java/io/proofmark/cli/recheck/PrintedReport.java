package io.proofmark.cli.recheck;

import io.proofmark.events.EventRecords;
import io.proofmark.events.Topic;
import io.proofmark.log.Entry;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Prints a line for each record that is not as it should be, and at the end how many were looked at. */
final class PrintedReport implements Report {

    private static final class Counts {
        private long equal;
        private long different;
        private long missing;
        private long notRechecked;
    }

    private final PrintWriter out;
    private final Map<String, Counts> counts = new HashMap<>();

    PrintedReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void equal(Entry record) {
        counts(record.topic()).equal++;
    }

    @Override
    public void differs(Entry record, String what) {
        counts(record.topic()).different++;
        line("differs", record.position(), record.keyText(), Report.id(record), what);
    }

    @Override
    public void missing(Expected record) {
        counts(record.record().topic()).missing++;
        String type = Objects.requireNonNull(EventRecords.header(record.record().headers(), EventRecords.TYPE));
        line(
                "missing",
                record.cause().position(),
                record.cause().keyText(),
                record.id(),
                "should follow from this record: " + type);
    }

    @Override
    public void notRechecked(Entry record, String why) {
        counts(record.topic()).notRechecked++;
        line("not rechecked", record.position(), record.keyText(), Report.id(record), why);
    }

    /** Whether everything that was compared is as it should be. */
    boolean clean() {
        return counts.values().stream().allMatch(count -> count.different == 0 && count.missing == 0);
    }

    /** A line for each topic. */
    void sum(List<Topic> topics) {
        for (Topic topic : topics) {
            Counts count = counts(topic.name());
            out.printf(
                    Locale.ROOT,
                    "%-24s %8d equal %6d differ %6d missing %6d not rechecked%n",
                    topic.name(),
                    count.equal,
                    count.different,
                    count.missing,
                    count.notRechecked);
        }
        out.flush();
    }

    private Counts counts(String topic) {
        return counts.computeIfAbsent(topic, unseen -> new Counts());
    }

    private void line(String word, Object position, String row, String id, String what) {
        out.printf(Locale.ROOT, "%-13s %s  row %s  event %s  %s%n", word, position, row, id, what);
    }
}
