package io.proofmark.confidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
            matching.add(ends[0], Strength.ALIAS, ends[1]);
        }

        List<Strength> matched = matching.strengths(limit);

        assertThat(matched).hasSize(operators);
    }

    @Test
    void shouldTakeTheBestKnownOperatorsWhenMachinesAreScarce() {
        Matching matching = new Matching();
        matching.add("a", Strength.ALIAS, "1");
        matching.add("b", Strength.KEY, "1");
        matching.add("c", Strength.ALIAS, "2");
        matching.add("d", Strength.ACCOUNT, "1");
        matching.add("d", Strength.ACCOUNT, "2");

        assertThat(matching.strengths(5)).containsExactly(Strength.ACCOUNT, Strength.KEY);
    }
}
