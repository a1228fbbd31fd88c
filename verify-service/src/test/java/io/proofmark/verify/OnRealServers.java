package io.proofmark.verify;

import io.proofmark.testing.ProofmarkTestServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** All tests of this module share one application on one set of real servers. */
@WithTestResource(
        value = ProofmarkTestServers.class,
        initArgs = @ResourceArg(name = "service", value = "verify"),
        scope = TestResourceScope.GLOBAL)
interface OnRealServers {}
