package io.proofmark.badge;

import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** All tests of this module share one application on one set of real servers. */
@WithTestResource(
        value = ProofmarkTestServers.class,
        initArgs = @ResourceArg(name = "service", value = "badge"),
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = OtherServices.class, scope = TestResourceScope.GLOBAL)
interface OnRealServers {}
