package io.proofmark.badge.application;

/** A reader asked with a value that makes no sense; the message is a sentence that names the parameter. */
public final class WrongParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongParameter(String name, String why) {
        super("The parameter '" + name + "' " + why + ".");
    }
}
