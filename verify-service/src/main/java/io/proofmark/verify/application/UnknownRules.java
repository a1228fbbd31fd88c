package io.proofmark.verify.application;

/** A record names rules that this program does not carry: the program is too old for the log. */
public final class UnknownRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRules(String message, Throwable cause) {
        super(message, cause);
    }

    UnknownRules(String ruleSet) {
        super("rule set " + ruleSet + " is not known: this instance is too old");
    }
}
