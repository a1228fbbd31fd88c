package io.proofmark.service;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

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
        List.copyOf(responses.getAPIResponses().keySet()).forEach(status -> apart(responses, status));
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

    /** Several statuses that were written together; a document names each by itself. */
    private static void apart(APIResponses responses, String statuses) {
        String[] all = statuses.split(",");
        if (all.length > 1) {
            APIResponse response = responses.getAPIResponse(statuses);
            responses.removeAPIResponse(statuses);
            for (String status : all) {
                responses.addAPIResponse(status, response);
            }
        }
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA)));
    }
}
