package io.proofmark.verify;

import io.proofmark.testing.ProofmarkTestServers;
import io.proofmark.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.util.HashMap;
import java.util.Map;

/** The service on real servers of its own. */
@WithTestResource(value = WithServers.class, scope = TestResourceScope.GLOBAL)
public final class WithServers implements QuarkusTestResourceLifecycleManager {

    private static final String ROLE = "verify";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(new ProofmarkTestServers().start());
        RealServers servers = RealServers.shared();
        settings.put("quarkus.datasource.jdbc.url", servers.jdbcUrl());
        settings.put("quarkus.datasource.username", ROLE);
        settings.put("quarkus.datasource.password", servers.password(ROLE));
        return settings;
    }

    @Override
    public void stop() {
        // The servers end with the JVM.
    }
}
