package io.proofmark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A page with a form, as a browser without scripts has it. */
record Form(Document page) {

    private static final int PATIENCE_MS = 60_000;

    static Form open(String address) throws IOException {
        return new Form(get(address));
    }

    static Document get(String address) throws IOException {
        return Jsoup.connect(address)
                .timeout(PATIENCE_MS)
                .ignoreHttpErrors(true)
                .get();
    }

    Form fill(String field, String text) {
        assertThat(field(field).hasAttr("readonly")).as("%s is locked", field).isFalse();
        field(field).val(text);
        return this;
    }

    Element field(String name) {
        return Objects.requireNonNull(page.selectFirst("form.entry [name=\"" + name + "\"]"), name);
    }

    /** Presses a button: {@code check} or {@code send}. */
    Document press(String button) throws IOException {
        assertThat(page.select("form.entry button[value=" + button + "]")).hasSize(1);
        Connection sent = ((FormElement) Objects.requireNonNull(page.selectFirst("form.entry"))).submit();
        return sent.data("do", button)
                .timeout(PATIENCE_MS)
                .ignoreHttpErrors(true)
                .post();
    }

    /** The same page after the door looked at what is written. */
    Form check() throws IOException {
        Document checked = press("check");
        assertThat(text(checked, "#report h2")).as(checked.text()).isEqualTo("The door would take it");
        return new Form(checked);
    }

    static String text(Document page, String selector) {
        return page.select(selector).text();
    }
}
