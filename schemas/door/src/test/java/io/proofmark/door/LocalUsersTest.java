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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reviewer\": {\"secret\": \"s3cret\"}} | has no password for reviewer",
                "{\"reviewer\": {\"password\": \"\"}}     | has no password for reviewer",
                "{\"reviewer\": \"s3cret\"}                | has no password for reviewer",
                "[\"s3cret\"]                              | is no object of users",
                "{\"reviewer\": s3cret}                    | cannot be read as JSON: is not JSON at line 1, column 14",
                "{\"lead\": 1, \"lead\": 2}                | cannot be read as JSON: an object has a member twice at line 1, column 19",
            })
    void shouldNameTheFileAndSayWhatIsWrongAndQuoteNoSecret(String json, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users(json))
                .withMessage(
                        "proofmark.credentials.file: the file " + folder.resolve("credentials.json") + " " + message)
                .withNoCause();
    }

    @Test
    void shouldNameTheFileThatIsNotThere() {
        Path absent = folder.resolve("absent.json");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalUsers.read(absent))
                .withMessage("proofmark.credentials.file: the file " + absent + " is not there");
    }

    private LocalUsers users(String json) throws IOException {
        return LocalUsers.read(Files.writeString(folder.resolve("credentials.json"), json));
    }
}
