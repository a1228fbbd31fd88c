package io.proofmark.log;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.apache.kafka.common.errors.FencedInstanceIdException;

/** A database whose reader dies right after its first commit: the point between the two commits. */
final class DyingAfterCommit {

    private DyingAfterCommit() {}

    static DataSource of(DataSource database) {
        return proxy(
                DataSource.class,
                database,
                (method, result) -> method.equals("getConnection")
                        ? proxy(Connection.class, (Connection) result, (inner, value) -> {
                            if (inner.equals("commit")) {
                                throw new FencedInstanceIdException("killed between the commits");
                            }
                            return value;
                        })
                        : result);
    }

    private interface After {
        Object call(String method, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return after.call(method.getName(), method.invoke(target, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
