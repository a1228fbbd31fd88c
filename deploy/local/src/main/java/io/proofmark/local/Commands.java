package io.proofmark.local;

import io.proofmark.local.servers.Distribution;
import java.util.Map;

/**
 * What all commands share.
 *
 * @param environment the variables that change ports, limits and the place of the state
 */
record Commands(Map<String, String> environment, Console console) {

    StateFolder state() {
        return StateFolder.of(environment, Distribution.find());
    }

    /** The machine as it is or shall be; makes the state's folder and secrets at the first call. */
    Machine machine() {
        return machine(false);
    }

    /** @param training whether the services write down what their start needs */
    Machine machine(boolean training) {
        StateFolder state = state();
        state.prepare(LeastFree.of(environment));
        Secrets.keepKeys(state.file("keys.properties"));
        Secrets.keepCredentials(state.file("credentials.json"));
        return Machine.of(Distribution.find(), state, Addresses.of(environment, state), training);
    }
}
