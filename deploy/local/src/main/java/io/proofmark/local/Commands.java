package io.proofmark.local;

import io.proofmark.local.servers.Distribution;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all commands share.
 *
 * @param environment the variables that change ports, limits, the place of the state and whom the services trust
 */
record Commands(Map<String, String> environment, Console console) {

    private static final List<String> TRUST = List.of("PROOFMARK_TRUSTED_ROOT", "PROOFMARK_TRUST_POLICY");

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
        return Machine.of(Distribution.find(), state, Addresses.of(environment, state), trust(), training);
    }

    /** Whom the services trust for signatures of envelopes; they run in other folders, so the files are named from the root. */
    private Map<String, String> trust() {
        Map<String, String> files = new HashMap<>();
        for (String variable : TRUST) {
            String file = environment.getOrDefault(variable, "");
            if (!file.isEmpty()) {
                files.put(variable, Path.of(file).toAbsolutePath().toString());
            }
        }
        return files;
    }
}
