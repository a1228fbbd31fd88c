package io.proofmark.badge.web;

/**
 * What all pages have around their content.
 *
 * @param asOf a sentence that says how far the page is behind the log
 */
record Frame(String title, String description, String asOf) {

    public String style() {
        return Asset.STYLE.path();
    }

    public String seal() {
        return Asset.SEAL.path();
    }

    public String live() {
        return Asset.LIVE.path();
    }

    public String mark() {
        return Asset.MARK.path();
    }
}
