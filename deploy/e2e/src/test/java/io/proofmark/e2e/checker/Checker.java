package io.proofmark.e2e.checker;

import java.util.List;

/** Every rule, applied to a run that has come to rest. */
public final class Checker {

    private static final List<Rule> RULES = List.of(
            new Identity(),
            new Acknowledged(),
            new Phantoms(),
            new Order(),
            new Verdicts(),
            new Rulings(),
            new Decisions(),
            new Standings(),
            new ReadModel(),
            new DeadLetters());

    private Checker() {}

    /** All that is wrong with it; nothing when it is right. */
    public static List<Finding> check(Recording run) {
        Model model = Model.of(run.told(), run.log().received());
        return RULES.stream().flatMap(rule -> rule.check(run, model)).toList();
    }
}
