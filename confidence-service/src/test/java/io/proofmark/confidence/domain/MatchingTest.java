package io.proofmark.confidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # operator@machine …                 | limit | operators
            ''                                   | 5     | 0
            a@1                                  | 5     | 1
            a@1 a@2 a@3                          | 5     | 1
            a@1 b@1 c@1 d@1                      | 5     | 1
            a@1 b@2                              | 5     | 2
            a@1 a@2 b@1                          | 5     | 2
            a@1 b@1 b@2 c@2 c@3                  | 5     | 3
            a@3 a@1 b@1 b@2 c@2 c@1              | 5     | 3
            a@1 b@2 c@3 d@4 e@5 f@6              | 5     | 5
            """)
    void shouldGiveEachOperatorAMachineOfItsOwn(String pairs, int limit, int operators) {
        Matching matching = new Matching();
        for (String pair : pairs.isEmpty() ? new String[0] : pairs.split(" ")) {
            String[] ends = pair.split("@");
            matching.add(ends[0], ends[1]);
        }

        int size = matching.size(limit);

        assertThat(size).isEqualTo(operators);
    }
}
