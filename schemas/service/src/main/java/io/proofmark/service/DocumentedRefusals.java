package io.proofmark.service;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Says in the OpenAPI document that refusals are problem documents, those too that are not listed one by one. A service names
 * it in {@code mp.openapi.filter} and has a schema {@code Problem}.
 */
public final class DocumentedRefusals implements OASFilter {

    private static final String PROBLEM = "application/problem+json";
    private static final String DEFAULT = "default";
    private static final String SCHEMA = "#/components/schemas/Problem";
    private static final int REFUSED = 400;

    @Override
    public Operation filterOperation(Operation operation) {
        var responses = operation.getResponses();
        responses.getAPIResponses().forEach((status, response) -> {
            boolean refused = status.chars().allMatch(Character::isDigit) && Integer.parseInt(status) >= REFUSED;
            if (refused && response.getContent() == null) {
                response.setContent(problem());
            }
        });
        if (!responses.hasAPIResponse(DEFAULT)) {
            responses.addAPIResponse(
                    DEFAULT,
                    OASFactory.createAPIResponse()
                            .description("Why the request was not answered as asked")
                            .content(problem()));
        }
        return operation;
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA)));
    }
}
