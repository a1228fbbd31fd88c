package io.proofmark.local;

import io.proofmark.local.servers.ServerFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;

/** Held while something is started or stopped, so that two launchers do not do it at once. */
final class LaunchLock implements AutoCloseable {

    private final FileChannel channel;

    private LaunchLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws ServerFault when another launcher holds it */
    static LaunchLock take(StateFolder state) {
        try {
            FileChannel channel =
                    FileChannel.open(state.file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new ServerFault("another ./proofmark is starting or stopping the system");
            }
            return new LaunchLock(channel);
        } catch (IOException e) {
            throw new ServerFault("the lock in " + state.folder() + " cannot be taken: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ServerFault("the lock cannot be given back: " + e.getMessage(), e);
        }
    }
}
