package io.proofmark.badge;

import io.proofmark.testing.ProofmarkTestServers;
import io.proofmark.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.util.HashMap;
import java.util.Map;

/** All tests of this module share one application on one set of real servers. */
@WithTestResource(value = WithServers.class, scope = TestResourceScope.GLOBAL)
public final class WithServers implements QuarkusTestResourceLifecycleManager {

    private static final String ROLE = "badge";

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
