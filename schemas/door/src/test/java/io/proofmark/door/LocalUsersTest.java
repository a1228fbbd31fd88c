package io.proofmark.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalUsersTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "reviewer,  reviewer",
        "reviewer2, reviewer",
        "lead,      lead;reviewer",
        "publisher, publisher",
        "admin,     admin;reviewer;lead;publisher;integrator",
    })
    void shouldGiveTheRolesOfAName(String name, String roles) throws IOException {
        assertThat(users("{\"" + name + "\": {\"password\": \"right\"}}").roles(name, "right".toCharArray()))
                .contains(Set.of(roles.split(";")));
    }

    @ParameterizedTest
    @CsvSource({"reviewer, wrong", "reviewer, ''", "nobody, right", "'', right"})
    void shouldKnowNobodyElse(String name, String password) throws IOException {
        assertThat(users("{\"reviewer\": {\"password\": \"right\"}}").roles(name, password.toCharArray()))
                .isEmpty();
    }

    @Test
    void shouldNameTheFileAndTheUserWithoutAPassword() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users("{\"reviewer\": {\"secret\": \"s3cret\"}}"))
                .withMessageContaining("credentials.json: reviewer has no password")
                .withMessageNotContaining("s3cret");
    }

    private LocalUsers users(String json) throws IOException {
        return LocalUsers.read(Files.writeString(folder.resolve("credentials.json"), json));
    }
}
