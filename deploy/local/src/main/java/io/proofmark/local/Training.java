package io.proofmark.local;

import io.proofmark.local.servers.Child;
import io.proofmark.local.servers.Folders;
import io.proofmark.local.servers.PostgresServer;
import io.proofmark.local.servers.ServerFault;
import java.io.IOException;
import java.util.Collection;

/**
 * A system apart from all else, whose data are thrown away.
 *
 * @param apart its state
 */
record Training(StateFolder apart) {

    /** The one beside a system; call what changes it only while the {@link LaunchLock} of that system is held. */
    static Training beside(StateFolder kept) {
        return new Training(new StateFolder(kept.file("training")));
    }

    /**
     * Ends what it left running when it was killed itself, and forgets it.
     *
     * @return how many processes ran
     */
    int discard() {
        Collection<Child> left = new Pids(apart).alive().values();
        // Nobody waits for data that nobody wants; PostgreSQL alone is asked, as it has shared memory to give back.
        left.stream().filter(child -> !child.name().equals(PostgresServer.NAME)).forEach(Child::kill);
        left.forEach(Child::stop);
        try {
            Folders.delete(apart.folder());
        } catch (IOException e) {
            throw new ServerFault(apart.folder() + " cannot be deleted: " + e.getMessage(), e);
        }
        return left.size();
    }

    /** The same, and tells it. */
    void discard(Console console) {
        int ended = discard();
        if (ended > 0) {
            console.say("Stopped " + ended + " processes of a training that had been killed.");
        }
    }
}
