package io.proofmark.badge.domain;

import java.util.List;

/** Texts that would be markup if a page or a picture took them for it: each way in with each thing to do there. */
public final class HostileMarkup {

    private static final List<String> WAYS_IN = List.of(
            "",
            ">",
            "\">",
            "'>",
            "\" ",
            "' ",
            "</text>",
            "</title>",
            "</svg>",
            "]]>",
            "-->",
            "<![CDATA[",
            "&lt;",
            "&#60;",
            "\\\"",
            "%3E",
            "\u202e",
            "\u200b",
            "\n",
            "<!--",
            "?>");

    private static final List<String> DEEDS = List.of(
            "<script>alert(1)</script>",
            "<script xlink:href=\"https://evil.example/x.js\"/>",
            "<SCRIPT SRC=//evil.example></SCRIPT>",
            "<foreignObject><body onload=\"alert(1)\"/></foreignObject>",
            "<image href=\"https://evil.example/x.png\"/>",
            "<use href=\"data:image/svg+xml;base64,PHN2Zz4=#x\"/>",
            "<animate onbegin=\"alert(1)\" attributeName=\"x\" dur=\"1s\"/>",
            "<set attributeName=\"onmouseover\" to=\"alert(1)\"/>",
            "<a xlink:href=\"javascript:alert(1)\"><rect width=\"1000\" height=\"1000\"/></a>",
            "<style>@import url(https://evil.example/x.css);</style>",
            "<iframe src=\"javascript:alert(1)\"/>",
            "<img src=x onerror=alert(1)>",
            "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x;",
            "<?xml-stylesheet href=\"https://evil.example/x.xsl\"?>",
            "onload=alert(1) ",
            "onmouseover=\"alert(1)\" style=\"font-size:999px\"",
            "style=\"background:url(https://evil.example)\"",
            "javascript:alert(1)",
            "&#x3c;script&#x3e;alert(1)&#x3c;/script&#x3e;",
            "{{constructor.constructor('alert(1)')()}}",
            "${7*7}",
            "{config:quarkus}",
            "<handler xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\">alert(1)</handler>",
            "<text onclick=\"alert(1)\">x</text>");

    private HostileMarkup() {}

    /** About five hundred. */
    public static List<String> texts() {
        return WAYS_IN.stream()
                .flatMap(in -> DEEDS.stream().map(deed -> in + deed))
                .toList();
    }
}
