package io.proofmark.badge.web;

import io.proofmark.canonical.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that pages refer to. Its address is made of its content, so that it can be cached for ever. */
enum Asset {
    STYLE("site.css", "text/css;charset=UTF-8"),
    MARK("mark.svg", "image/svg+xml"),
    SEAL("seal.svg", "image/svg+xml"),
    COHORT("cohort.js", "text/javascript;charset=UTF-8"),
    ECHARTS("/META-INF/resources/_static/echarts/6.0.0/dist/echarts.common.min.js", "text/javascript;charset=UTF-8"),
    LIVE("live.js", "text/javascript;charset=UTF-8");

    private static final int TAG_LENGTH = 12;

    private final String mediaType;
    private final byte[] content;
    private final String file;

    Asset(String name, String mediaType) {
        this.mediaType = mediaType;
        this.content = read(name);
        String plain = name.substring(name.lastIndexOf('/') + 1);
        int dot = plain.indexOf('.');
        this.file = plain.substring(0, dot) + '-' + Sha256.hex(content).substring(0, TAG_LENGTH) + plain.substring(dot);
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content.clone();
    }

    String file() {
        return file;
    }

    String path() {
        return "/assets/" + file;
    }

    private static byte[] read(String name) {
        try (InputStream stream = Asset.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
