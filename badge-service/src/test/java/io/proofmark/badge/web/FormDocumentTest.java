package io.proofmark.badge.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofmark.badge.web.FormField.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDocumentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT     | ' a b '          | {\"x\":{\"y\":\"a b\"}}",
                "NUMBER   | 1.50             | {\"x\":{\"y\":1.50}}",
                "NUMBER   | '1,5'            | {\"x\":{\"y\":1.5}}",
                "NUMBER   | fast             | {\"x\":{\"y\":\"fast\"}}",
                "NUMBER   | ' '              | {}",
                "YES_NO   | no               | {\"x\":{\"y\":false}}",
                "YES_NO   | ''               | {}",
                "RUNS     | '512 0 0.1 4'    | {\"x\":{\"y\":[{\"tokens\":512,\"t0\":0,\"t1\":0.1,\"t2\":4}]}}",
                "RUNS     | '1 2 3 4 5'      | {\"x\":{\"y\":[{\"tokens\":1,\"t0\":2,\"t1\":3,\"t2\":4,\"column5\":5}]}}",
                "PARTS    | 'a b 0.9'        | {\"x\":{\"y\":{\"a b\":0.9}}}",
            })
    void shouldFillInWhatWasMeant(Type type, String written, String document) {
        var field = new FormField("/x/y", "", type, "", null);

        assertThat(new FormDocument().fill(field, written).json()).isEqualTo(document);
    }
}
