package io.proofmark.badge.web;

import io.proofmark.badge.domain.Facts;
import io.proofmark.badge.domain.Standing;
import java.time.ZoneOffset;

/** How to cite a row, in BibTeX. */
final class Citation {

    private static final int KEY_LENGTH = 8;

    private Citation() {}

    /** @param address of the row's page */
    static String of(Standing standing, String address) {
        Facts facts = standing.facts();
        return """
                @misc{proofmark-%s,
                  title = {%s on %s: %s},
                  author = {Proofmark},
                  year = {%d},
                  howpublished = {\\url{%s}},
                  note = {%s, confidence %s, as of %s}
                }
                """.formatted(
                        standing.row().substring(0, KEY_LENGTH),
                        bibtex(Labels.model(facts.model())),
                        bibtex(Labels.hardware(facts)),
                        bibtex(Display.number(facts.value(), facts.unit())),
                        standing.publishedAt().atOffset(ZoneOffset.UTC).getYear(),
                        address,
                        standing.badge().spoken(),
                        Display.spoken(standing.confidence().word()),
                        standing.asOf());
    }

    /** One line of plain text; nothing in it is a command or closes what it stands in. */
    private static String bibtex(String text) {
        return text.replaceAll("[\\\\{}<>`\\r\\n]", "").replaceAll("[#$%&_~^]", "\\\\$0");
    }
}
