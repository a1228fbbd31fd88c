package io.proofmark.canonical.puma;

import com.fasterxml.jackson.core.JsonToken;
import io.proofmark.canonical.json.JsonLimits;
import io.proofmark.canonical.json.JsonTokens;
import io.proofmark.canonical.json.MalformedJson;
import io.proofmark.canonical.json.PythonFloat;
import io.proofmark.canonical.json.StrictUtf8;
import io.proofmark.canonical.json.WhiteSpace;
import io.proofmark.canonical.puma.MalformedPredictions.Rule;

/** Reads any row that has a meaning and refuses every other. */
final class StrictRow {

    private final JsonTokens.Source source;

    StrictRow(JsonLimits limits) {
        this.source = new JsonTokens.Source(limits);
    }

    /**
     * Reads the line from one index to another.
     *
     * @return false when the line is blank
     * @throws MalformedPredictions when it is not one JSON object with simple values in the four columns
     */
    boolean read(byte[] bytes, int from, int to, long line, Row row) {
        try {
            String text = WhiteSpace.PYTHON.strip(StrictUtf8.decode(bytes, from, to));
            if (text.isEmpty()) {
                return false;
            }
            try (JsonTokens tokens = source.open(text)) {
                object(tokens, line, row);
            }
            return true;
        } catch (MalformedJson e) {
            throw (MalformedPredictions)
                    new MalformedPredictions(line, rule(e.reason()), String.valueOf(e.getMessage())).initCause(e);
        }
    }

    private static void object(JsonTokens tokens, long line, Row row) {
        if (tokens.require() != JsonToken.START_OBJECT) {
            throw new MalformedPredictions(line, Rule.NOT_AN_OBJECT, "not an object");
        }
        row.clear();
        while (tokens.require() == JsonToken.FIELD_NAME) {
            String name = tokens.text();
            member(tokens, name, line, row);
        }
        tokens.requireEnd();
    }

    private static void member(JsonTokens tokens, String name, long line, Row row) {
        JsonToken token = tokens.require();
        switch (name) {
            case Row.ID -> {
                cell(tokens, token, line, row.id);
                row.key.text(key(tokens, token));
            }
            case Row.LABEL -> {
                cell(tokens, token, line, row.label);
                label(token, row);
            }
            case Row.VALUE -> {
                cell(tokens, token, line, row.value);
                value(tokens, token, row);
            }
            case Row.HASH -> cell(tokens, token, line, row.hash);
            default -> tokens.skip(token);
        }
    }

    private static void cell(JsonTokens tokens, JsonToken token, long line, Cell cell) {
        switch (token) {
            case VALUE_NULL -> cell.clear();
            case VALUE_STRING -> cell.text(tokens.text());
            case VALUE_NUMBER_INT -> cell.text(integer(tokens));
            case VALUE_NUMBER_FLOAT -> cell.text(SixDecimals.of(Double.parseDouble(tokens.number())));
            case VALUE_TRUE -> cell.text("True");
            case VALUE_FALSE -> cell.text("False");
            default ->
                throw new MalformedPredictions(line, Rule.NESTED_CELL, "an object or array in one of the four columns");
        }
    }

    private static String key(JsonTokens tokens, JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> "None";
            case VALUE_NUMBER_INT -> integer(tokens);
            case VALUE_NUMBER_FLOAT -> PythonFloat.repr(Double.parseDouble(tokens.number()));
            case VALUE_TRUE -> "True";
            case VALUE_FALSE -> "False";
            default -> tokens.text();
        };
    }

    private static void label(JsonToken token, Row row) {
        row.labelIsText = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL;
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            row.numericLabel = SixDecimals.ofLabel(row.label.text());
        }
    }

    private static void value(JsonTokens tokens, JsonToken token, Row row) {
        row.valueIsNumber = token.isNumeric() || token == JsonToken.VALUE_NULL;
        if (token.isNumeric()) {
            double value = Double.parseDouble(tokens.number());
            row.valueInRange = value >= 0 && value <= 1;
        }
    }

    private static String integer(JsonTokens tokens) {
        String digits = tokens.number();
        return digits.equals("-0") ? "0" : digits;
    }

    private static Rule rule(MalformedJson.Reason reason) {
        return switch (reason) {
            case BYTE_ORDER_MARK -> Rule.BYTE_ORDER_MARK;
            case ENCODING -> Rule.ENCODING;
            case LONE_SURROGATE -> Rule.LONE_SURROGATE;
            case SYNTAX, NUMBER_RANGE -> Rule.SYNTAX;
            case DUPLICATE_KEY -> Rule.DUPLICATE_KEY;
            case TRAILING_TEXT -> Rule.TRAILING_TEXT;
            case NOT_AN_OBJECT -> Rule.NOT_AN_OBJECT;
            case LIMIT -> Rule.LIMIT;
        };
    }
}
