package io.proofmark.verify.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofmark.verify.VerifySettings;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;

/** The generated users of one machine, by HTTP Basic. */
@ApplicationScoped
public class LocalUsers implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final Map<String, Credential> users;

    /** An entry of the file. */
    record Credential(String password) {}

    LocalUsers(VerifySettings settings, ObjectMapper json) throws IOException {
        this.users =
                json.readValue(settings.credentialsFile().toFile(), new TypeReference<Map<String, Credential>>() {});
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String name = request.getUsername();
        byte[] given = new String(request.getPassword().getPassword()).getBytes(UTF_8);
        Credential known = users.get(name);
        if (known == null || !MessageDigest.isEqual(known.password().getBytes(UTF_8), given)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(name))
                        .addRoles(roles(name))
                        .build());
    }

    // reviewer2 is a second reviewer; a lead also reviews.
    private static Set<String> roles(String name) {
        String role = name.replaceAll("[0-9]+$", "");
        return switch (role) {
            case "admin" -> Set.of("admin", Roles.REVIEWER, "lead", "publisher", "integrator");
            case "lead" -> Set.of("lead", Roles.REVIEWER);
            default -> Set.of(role);
        };
    }
}
